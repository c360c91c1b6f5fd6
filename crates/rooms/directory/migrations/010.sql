-- What a law asks of administrations. `evidence` says how the program knows whether it is done; `checked_on` is the day on which
-- somebody compared it with the law, empty while nobody did.
create table duty (
    id text not null primary key,
    place integer not null,
    law text not null,
    provision text not null,
    title text not null,
    body text not null,
    addressees text not null,
    applies_from text not null,
    applies_to text,
    evidence text not null,
    checked_on text,
    source text not null
);

-- Words that mean the same, also inside compounds; separated by semicolons.
create table equivalent (
    words text not null primary key,
    source text not null
);

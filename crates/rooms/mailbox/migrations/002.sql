-- What a document asks to pay, sealed with the key of its case.
alter table document add column demand bytea;

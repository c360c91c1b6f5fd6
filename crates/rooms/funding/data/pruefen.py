"""Prüft dieses Paket ohne das Programm, aus dem es kommt: python3 pruefen.py, im entpackten Ordner."""
import csv
import hashlib
import uuid


def pieces(row):
    """Was in einen Eintrag der Prüfkette eingeht, in dieser Reihenfolge; Zahlen mit festem Platz, das größte Byte zuerst."""
    yield bytes.fromhex(row[8])
    yield int(row[0]).to_bytes(4, "big")
    yield int(row[1]).to_bytes(8, "big")
    yield int(row[2]).to_bytes(8, "big", signed=True)
    yield row[4].encode()
    yield row[5].encode()
    yield uuid.UUID(row[6]).bytes
    yield row[7].encode()


def main():
    wrong = 0
    with open("SHA256SUMS", encoding="utf-8") as sums:
        for line in sums:
            expected, name = line.rstrip("\n").split("  ", 1)
            with open(name, "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != expected:
                    wrong += 1
                    print(name + ": geändert")
    with open("pruefkette.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    before = None
    for row in rows:
        chained = b"".join(len(piece).to_bytes(8, "big") + piece for piece in pieces(row))
        if hashlib.sha256(chained).hexdigest() != row[9]:
            wrong += 1
            print("Eintrag " + row[1] + ": geändert")
        if before and int(row[1]) == int(before[1]) + 1 and row[8] != before[9]:
            wrong += 1
            print("Eintrag " + row[1] + ": schließt nicht an den vorigen an")
        before = row
    print(str(len(rows)) + " Einträge der Prüfkette, " + str(wrong) + " Fehler")
    return 1 if wrong else 0


raise SystemExit(main())

-- The tables of a register of version 1, as docgen made it.
BEGIN;
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  kind_key TEXT NOT NULL, authority_key TEXT NOT NULL, year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  kind TEXT NOT NULL, authority TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start BETWEEN 1 AND 999999999),
  who TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (kind_key, authority_key, year)
);
CREATE TABLE certificates (
  id INTEGER PRIMARY KEY,
  plan TEXT NOT NULL, paper TEXT NOT NULL, award TEXT NOT NULL, unit TEXT NOT NULL, recipient TEXT NOT NULL,
  name_key TEXT NOT NULL CHECK (name_key <> ''), born TEXT NOT NULL, mark TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  UNIQUE (plan, paper, award, unit, recipient, name_key, born, mark, sequence)
);
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series, number INTEGER NOT NULL CHECK (number <= 999999999),
  certificate INTEGER NOT NULL REFERENCES certificates, name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'reprinted', 'void')),
  copies INTEGER NOT NULL CHECK (copies >= 0), keeps INTEGER NOT NULL CHECK (keeps IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> '' OR state NOT IN ('reprinted', 'void')),
  who TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX events_by_number ON events (series, number, id);
CREATE INDEX events_by_certificate ON events (certificate, id);

CREATE TRIGGER series_no_update BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'series: rows are never changed or taken away'); END;

CREATE TRIGGER series_no_delete BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'series: rows are never changed or taken away'); END;

CREATE TRIGGER certificates_no_update BEFORE UPDATE ON certificates
BEGIN SELECT RAISE(ABORT, 'certificates: rows are never changed or taken away'); END;

CREATE TRIGGER certificates_no_delete BEFORE DELETE ON certificates
BEGIN SELECT RAISE(ABORT, 'certificates: rows are never changed or taken away'); END;

CREATE TRIGGER events_no_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events: rows are never changed or taken away'); END;

CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events: rows are never changed or taken away'); END;

CREATE TRIGGER series_once BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE id = NEW.id
             OR (kind_key = NEW.kind_key AND authority_key = NEW.authority_key AND year = NEW.year))
BEGIN SELECT RAISE(ABORT, 'series: this book is there'); END;

CREATE TRIGGER certificates_once BEFORE INSERT ON certificates
WHEN EXISTS (SELECT 1 FROM certificates WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM certificates AS old WHERE old.plan = NEW.plan AND old.paper = NEW.paper AND old.award = NEW.award AND old.unit = NEW.unit AND old.recipient = NEW.recipient AND old.name_key = NEW.name_key AND old.born = NEW.born AND old.mark = NEW.mark AND old.sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'certificates: this one is there'); END;

CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'events: the log goes on at its end'); END;

CREATE TRIGGER events_numbers_follow BEFORE INSERT ON events
WHEN NEW.state = 'reserved'
  AND NEW.number <> coalesce((SELECT max(number) + 1 FROM events WHERE series = NEW.series),
                             (SELECT start FROM series WHERE id = NEW.series), -1)
  AND NOT EXISTS (SELECT 1 FROM events
                  WHERE id = (SELECT max(id) FROM events WHERE series = NEW.series AND number = NEW.number)
                    AND certificate = NEW.certificate AND state = 'void' AND keeps = 1)
BEGIN SELECT RAISE(ABORT, 'events: numbers follow one another and are given once'); END;

CREATE TRIGGER events_one_number BEFORE INSERT ON events
WHEN NEW.state = 'reserved'
  AND EXISTS (SELECT 1 FROM events
              WHERE id = (SELECT max(id) FROM events WHERE certificate = NEW.certificate)
                AND (state <> 'void' OR (keeps = 1 AND (series <> NEW.series OR number <> NEW.number))))
BEGIN SELECT RAISE(ABORT, 'events: this certificate has a number'); END;

CREATE TRIGGER events_of_given_numbers BEFORE INSERT ON events
WHEN NEW.state <> 'reserved'
  AND NOT EXISTS (SELECT 1 FROM events
                  WHERE id = (SELECT max(id) FROM events WHERE series = NEW.series AND number = NEW.number)
                    AND certificate = NEW.certificate
                    AND (state <> 'void' OR (NEW.state = 'void' AND keeps = 1 AND NEW.keeps = 0)))
BEGIN SELECT RAISE(ABORT, 'events: this number is not in use'); END;

PRAGMA application_id = 1145523794;
PRAGMA user_version = 1;
COMMIT;

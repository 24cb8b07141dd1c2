-- Was the quote that stands for the older one saved by this decision? Then it goes when the decision is taken back. Of
-- decisions from before nobody knows: their quotes stay.
ALTER TABLE quote_settlements ADD COLUMN made_quote INTEGER NOT NULL DEFAULT 0 CHECK (made_quote IN (0, 1));

-- the start of a text is found by an index only if the index compares characters, not words of a language
create index client_tokens_by_token on client_tokens (token varchar_pattern_ops, client_id);
create index partner_tokens_by_token on partner_tokens (token varchar_pattern_ops, partner_id);

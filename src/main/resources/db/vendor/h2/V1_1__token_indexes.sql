create index client_tokens_by_token on client_tokens (token, client_id);
create index partner_tokens_by_token on partner_tokens (token, partner_id);

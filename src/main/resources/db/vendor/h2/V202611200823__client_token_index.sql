create index client_tokens_by_token on client_tokens (token, client_id);

create index partner_tokens_by_token on partner_tokens (token, partner_id);

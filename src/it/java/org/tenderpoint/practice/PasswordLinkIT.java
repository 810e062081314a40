package org.tenderpoint.practice;

import org.tenderpoint.OnPostgres;
import org.tenderpoint.practice.account.PasswordLinkTest;

/** The same on PostgreSQL. */
@OnPostgres
class PasswordLinkIT extends PasswordLinkTest {}

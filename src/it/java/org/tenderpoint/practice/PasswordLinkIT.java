package org.tenderpoint.practice;

import org.tenderpoint.AlsoOnPostgres;
import org.tenderpoint.practice.account.PasswordLinkTest;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class PasswordLinkIT extends PasswordLinkTest {}

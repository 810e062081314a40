package org.tenderpoint.practice;

import org.tenderpoint.OnPostgres;
import org.tenderpoint.practice.account.SignInRowsTest;

/** The same on PostgreSQL. */
@OnPostgres
class SignInRowsIT extends SignInRowsTest {}

package org.tenderpoint.practice;

import org.tenderpoint.OnPostgres;
import org.tenderpoint.practice.account.SignInRowsTest;

/** The same on PostgreSQL. */
@OnPostgres("rows that sign-ins write side by side")
class SignInRowsIT extends SignInRowsTest {}

package org.tenderpoint.practice;

import org.tenderpoint.AlsoOnPostgres;
import org.tenderpoint.practice.account.SignInTest;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class SignInIT extends SignInTest {}

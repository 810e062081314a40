package org.tenderpoint.practice;

import org.tenderpoint.OnPostgres;
import org.tenderpoint.practice.account.SignInTest;

/** The same on PostgreSQL. */
@OnPostgres
class SignInIT extends SignInTest {}

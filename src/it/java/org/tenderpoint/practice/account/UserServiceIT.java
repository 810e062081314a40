package org.tenderpoint.practice.account;

import org.tenderpoint.AlsoOnPostgres;

/** The same on PostgreSQL. */
@AlsoOnPostgres
class UserServiceIT extends UserServiceTest {}

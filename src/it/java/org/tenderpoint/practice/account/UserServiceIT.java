package org.tenderpoint.practice.account;

import org.tenderpoint.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class UserServiceIT extends UserServiceTest {}

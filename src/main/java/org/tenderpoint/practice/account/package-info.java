/** Who works here and how they sign in: accounts, passwords, one-time links, devices, and what slows guessing. */
@NullMarked
package org.tenderpoint.practice.account;

import org.jspecify.annotations.NullMarked;

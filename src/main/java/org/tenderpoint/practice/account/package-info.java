/** Who works here and how they sign in: accounts, passwords, links that hold once, devices, and what slows guessing. */
@NullMarked
package org.tenderpoint.practice.account;

import org.jspecify.annotations.NullMarked;

/** Results that somebody must see at once, until a person has spoken with the client. */
@NullMarked
package org.tenderpoint.followup.alert;

import org.jspecify.annotations.NullMarked;

package org.tenderpoint.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One duplicate mark of a partner. Mark and number are unique together: the first entry has number 0, one confirmed to
 * be another partner gets the next. So two people who save the same partner at once are notified, too.
 */
@Embeddable
record DuplicateMark(@Column(name = "mark") String text, int number) {}

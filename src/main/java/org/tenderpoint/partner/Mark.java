package org.tenderpoint.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * One mark of a partner. Two entries with the same mark and number cannot be: the first has number 0, one that somebody
 * has called another partner the next. So two people who save the same partner at once are told, too.
 */
@Embeddable
record Mark(@Column(name = "mark") String text, int number) {}

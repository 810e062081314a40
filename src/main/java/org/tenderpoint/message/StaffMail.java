package org.tenderpoint.message;

import java.time.Duration;
import java.util.UUID;

/**
 * An e-mail to staff: that something waits, and where. It names nobody and says nothing about health.
 *
 * @param madeFor identifies its purpose; queued once for each person
 * @param about the record that it is about, for the {@link MessageOrigin} of its kind
 * @param page that shows it after signing in
 * @param subjectKey of the bundle, with the practice's name in it
 * @param textKey of the bundle, with the name and where to look; {@code .where} and {@code .where_inside} below it say
 * where
 * @param waitedFor how long it is of use
 */
public record StaffMail(
        MessageKind kind, String madeFor, UUID about, String page, String subjectKey, String textKey,
        Duration waitedFor) {}

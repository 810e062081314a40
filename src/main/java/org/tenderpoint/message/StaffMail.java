package org.tenderpoint.message;

import java.time.Duration;
import java.util.UUID;

/**
 * What those who work here are told by mail: that something waits, and where. It names nobody and says nothing about
 * health.
 *
 * @param madeFor names what it is made for; the same is queued once for each person
 * @param about the record that it is about, for the {@link MessageOrigin} of its kind
 * @param page where who signs in sees what it is about
 * @param subjectKey of the bundle, with the practice's name in it
 * @param textKey of the bundle, with the name and where to look; {@code .where} and {@code .where_inside} below it say
 * that
 * @param waitedFor how long it is of use
 */
public record StaffMail(
        MessageKind kind, String madeFor, UUID about, String page, String subjectKey, String textKey,
        Duration waitedFor) {}

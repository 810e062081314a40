package org.tenderpoint.referral.answer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.referral.PartnerSays;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;
import org.tenderpoint.referral.PartnerSays.PartnerVisit;

/** What a partner has typed; it may be invalid. */
record TypedReply(Optional<PartnerVisit> visit, String day, Optional<PartnerHelp> helped, String words) {

    static final TypedReply NONE = new TypedReply(Optional.empty(), "", Optional.empty(), "");

    /** A day further from today than this is a typing error. */
    private static final int MONTHS = 18;

    static TypedReply of(Map<String, String> typed) {
        return new TypedReply(
                Coded.of(PartnerVisit.class, typed.getOrDefault("visit", "")),
                typed.getOrDefault("day", "").strip(),
                Coded.of(PartnerHelp.class, typed.getOrDefault("helped", "")),
                typed.getOrDefault("words", ""));
    }

    /** What is wrong, as the last part of a key; empty if it is valid. */
    Optional<String> problem(LocalDate today) {
        if (PlainText.problem(PlainText.line(words), PartnerSays.WORDS_LENGTH).isPresent()) {
            return Optional.of("words");
        }
        var on = parsedDay();
        if (!day.isEmpty() && on.filter(one -> one.isAfter(today.minusMonths(MONTHS))
                && one.isBefore(today.plusMonths(MONTHS))).isEmpty()) {
            return Optional.of("day");
        }
        if (visit.equals(Optional.of(PartnerVisit.APPOINTMENT)) && on.isEmpty()
                || visit.equals(Optional.of(PartnerVisit.CAME)) && on.filter(today::isBefore).isPresent()) {
            return Optional.of("day");
        }
        if (says().isEmpty()) {
            return Optional.of("nothing");
        }
        // of which the day would be, nobody can tell
        return visit.isEmpty() && !day.isEmpty() ? Optional.of("visit") : Optional.empty();
    }

    PartnerSays says() {
        return new PartnerSays(visit, visit.flatMap(_ -> parsedDay()), helped, words);
    }

    /** Browsers send a date field in ISO form, however they show it. */
    private Optional<LocalDate> parsedDay() {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException unread) {
            return Optional.empty();
        }
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "TypedReply";
    }
}

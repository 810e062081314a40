package org.tenderpoint.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

/** What a clinician signs by itself. Each row stands in exactly one; the numbers stand in rows of the others. */
public enum SignOffSection implements Coded {
    /** After a session, all that ends in emergency or today. */
    A(true),
    /** Before a session, all that stops it or needs a doctor's word. */
    B(true),
    /** The numbers that are only ours. */
    C(true),
    /** Other findings after a session, and what is changed next time. */
    D(false),
    /** Other limits before a session. */
    E(false),
    /** Self-care. */
    F(false),
    /** Referrals. */
    G(false),
    /** Schedule and outcomes. */
    H(false),
    /** The list without bearing: its rows are no rules, but the words that a clinician writes. */
    L(false);

    private static final int PRINT_LENGTH = 16;
    private static final int FIRST_LESS_THAN_TODAY = 50;
    private static final int FIRST_GRAVE_AGAIN = 120;
    private static final int FIRST_LESSER_AGAIN = 140;
    /** A line ticked and not told which, as grave as the gravest of its signs. */
    private static final int TICKED = 206;
    private static final Set<RuleEffect> STOPS = Set.of(RuleEffect.EMERGENCY, RuleEffect.NOT_NOW, RuleEffect.DOCTOR);

    private final boolean neededForClients;

    SignOffSection(boolean neededForClients) {
        this.neededForClients = neededForClients;
    }

    /** Whether no real client should come before it is signed. */
    public boolean neededForClients() {
        return neededForClients;
    }

    static List<SignOffSection> allNeeded() {
        return Arrays.stream(values()).filter(SignOffSection::neededForClients).toList();
    }

    static SignOffSection of(RuleEntry row) {
        return switch (row.section()) {
            case TRIAGE -> grave(row) ? A : D;
            case SCREENING -> row.tags().effects().stream().anyMatch(STOPS::contains) ? B : E;
            case ADJUSTMENT, CAUSE -> D;
            case SELF_CARE -> F;
            case REFERRAL -> G;
            case SCHEDULING -> H;
        };
    }

    /** The numbers of the rows say so: families of a level have a hundred's part of their own. */
    private static boolean grave(RuleEntry row) {
        int number = Integer.parseInt(row.id().replaceAll("\\D", ""));
        return number < FIRST_LESS_THAN_TODAY || number >= FIRST_GRAVE_AGAIN && number < FIRST_LESSER_AGAIN
                || number == TICKED;
    }

    /** The rows that it is about; of the numbers those that have one, though they are signed with their own section. */
    List<RuleEntry> rows(List<RuleEntry> all) {
        return all.stream()
                .filter(row -> this == C
                        ? OwnNumber.ALL.stream().anyMatch(number -> number.rows().contains(row.id()))
                        : of(row) == this)
                .toList();
    }

    /** A fingerprint of all that a row says, so that a row that changes is unsigned alone. */
    static String print(RuleEntry row) {
        var words = Stream.of(row.when(), row.result(), row.effect(), row.reason())
                .map(phrase -> Say.in(Texts.STORED, phrase));
        var rest = Stream.of(row.id(), row.source(), row.grades(), row.goingAhead().code(),
                // the same words may decide otherwise
                row.revision().since().code());
        var hash = Secret.sha256(String.join("\n", Stream.concat(words, rest).toList()));
        return row.id() + ":" + hash.substring(0, PRINT_LENGTH);
    }
}

package org.tenderpoint.rulebook;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.vocabulary.rule.RuleEntry;

/**
 * A clinician's signature under one section of the rules.
 *
 * @param ruleSet the version that they read
 * @param registration their number in the register of their profession
 * @param notRead what they did not read; may be empty
 * @param note what they would change; may be empty
 * @param prints the fingerprints of the rows that they signed; in section L its words, each its own fingerprint
 * @param origin which installation it was read in from; empty if it was recorded here
 * @param confirmed by whom they were found in a register; until then the signature does not count
 * @param withdrawn when and why, if it was withdrawn
 * @param blind the levels that they gave to the blind cases
 */
public record SignOffRecord(
        SignOffId id,
        SignOffSection section,
        String ruleSet,
        String name,
        String profession,
        String registration,
        LocalDate signedOn,
        String notRead,
        String note,
        Set<String> prints,
        Instant recordedAt,
        Optional<Origin> origin,
        Optional<Confirmation> confirmed,
        Optional<Withdrawal> withdrawn,
        BlindAnswers blind) {

    /** Guidelines are renewed; so long a signature counts. */
    static final int MONTHS = 12;

    private static final Pattern NO_NAME = Pattern.compile("\\p{L}+\\.|[^\\p{L}]+|\\bdr\\b");

    public SignOffRecord {
        prints = Set.copyOf(prints);
    }

    /**
     * The installation that wrote the signature to a file.
     *
     * @param register in which its manager found the person
     */
    public record Origin(String practice, String register, Instant confirmedAt) {}

    /** A manager found the person in a register: which one, and when. */
    public record Confirmation(Instant at, String register) {}

    /** A correction: the sign-off stays readable, but no longer counts. */
    public record Withdrawal(Instant at, String why) {}

    public boolean stands() {
        return withdrawn.isEmpty();
    }

    /** The day from which it no longer counts. */
    public LocalDate due() {
        return signedOn.plusMonths(MONTHS);
    }

    /** Nobody confirms their own signature, with a second name, a title or the names turned round either. */
    public boolean signedBy(String displayName) {
        var own = names(name);
        var shared = names(displayName);
        boolean same = own.equals(shared);
        shared.retainAll(own);
        return same || shared.size() > 1;
    }

    /** Without accents, titles and initials, which end with a full stop. */
    private static Set<String> names(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return NO_NAME.splitAsStream(plain).filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the signer judged the blind cases much as the program does; what no client waits for needs none. */
    public boolean agrees() {
        return blind.agreement().map(Agreement::enough).orElse(!section.neededForClients());
    }

    /** Whether it was confirmed and not withdrawn, however long ago, by somebody who agrees. */
    boolean counts() {
        return stands() && confirmed.isPresent() && agrees();
    }

    boolean countsOn(LocalDate today) {
        return counts() && today.isBefore(due());
    }

    /** Whether it counted at a time, which fell on that day. */
    boolean countedAt(Instant then, LocalDate day) {
        return agrees()
                && confirmed.filter(found -> !found.at().isAfter(then)).isPresent()
                && withdrawn.filter(gone -> !gone.at().isAfter(then)).isEmpty()
                && day.isBefore(due());
    }

    /** The words of the list without bearing; none in another section. */
    public List<String> words() {
        return section == SignOffSection.L ? prints.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList() : List.of();
    }

    /** Whether each part of the text is one of {@link #words}. */
    boolean covers(String text) {
        return BearingWords.covered(text, words());
    }

    /** Whether the row was signed, and reads as it did then. */
    boolean holds(RuleEntry row) {
        return prints.contains(SignOffSection.print(row));
    }
}

package org.tenderpoint.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.rulebook.SignOffRecord.Origin;

/**
 * A signature as other installations read it in.
 *
 * @param seal over its content, so that a file that was damaged or changed is refused
 */
record SignOffFile(String kind, Content content, String seal) {

    static final int MOST_BYTES = 200_000;

    private static final String KIND = "tenderpoint-sign-off-1";
    private static final int MOST_ROWS = 2000;
    private static final Pattern PRINT = Pattern.compile("[A-Z]{3,5}-[A-Za-z0-9._-]{1,40}:[0-9a-f]{16}");

    /**
     * Who signed which rows as they read then, and where the signer was found in a register.
     *
     * @param rows the fingerprint of each row; of the list without bearing its words
     * @param blind their levels of the blind cases, beside the program's
     * @param practice whose manager found the signer
     */
    record Content(
            UUID id, String section, String ruleSet, String name, String profession, String registration,
            String signedOn, String notRead, String note, List<String> rows, List<String> blind, String practice,
            String register, String confirmedAt) {

        private String seal() {
            return Secret.sha256(Json.write(this));
        }

        /** What they signed, checked as if it were typed here. */
        private SignOffRequest request() {
            var letter = Coded.require(SignOffSection.class, section);
            if (rows.size() > MOST_ROWS || !rows.stream().allMatch(row -> letter == SignOffSection.L
                    ? BearingWords.parts(row).equals(List.of(row))
                    : PRINT.matcher(row).matches())) {
                throw new IllegalArgumentException("These are no rows of the section");
            }
            return new SignOffRequest(letter, name, profession, registration, LocalDate.parse(signedOn), notRead, note,
                    letter == SignOffSection.L ? rows : List.of(), BlindAnswers.read(blind));
        }

        private Origin origin() {
            return new Origin(PlainText.checked(PlainText.line(practice), SignOffRequest.MOST_NAME),
                    PlainText.checked(PlainText.line(register), SignOffRequest.MOST_NAME), Instant.parse(confirmedAt));
        }
    }

    /** A signature that was read in, as it is kept. */
    record BroughtSignature(UUID id, String ruleSet, SignOffRequest request, List<String> rows, Origin origin) {}

    static String of(SignOffRecord signed, String practice) {
        var found = signed.confirmed().orElseThrow();
        var content = new Content(
                signed.id().value(), signed.section().code(), signed.ruleSet(), signed.name(), signed.profession(),
                signed.registration(), signed.signedOn().toString(), signed.notRead(), signed.note(),
                signed.prints().stream().sorted().toList(), signed.blind().pairs(), practice, found.register(),
                found.at().toString());
        return Json.write(new SignOffFile(KIND, content, content.seal()));
    }

    /** @throws SignOffFileRefused if it is no such file, or was changed */
    static BroughtSignature read(String text) {
        var file = parsed(text);
        var content = file.content;
        if (!content.seal().equals(file.seal)) {
            throw new SignOffFileRefused("changed");
        }
        try {
            return new BroughtSignature(content.id, PlainText.checked(content.ruleSet, SignOffRequest.MOST_RULE_SET),
                    content.request(), content.rows, content.origin());
        } catch (RuntimeException wrong) {
            throw new SignOffFileRefused("changed");
        }
    }

    private static SignOffFile parsed(String text) {
        try {
            var file = Json.strictly(text, SignOffFile.class);
            // all three have to be there
            if (file.kind.equals(KIND) && !file.seal.isEmpty() && !file.content.rows.isEmpty()) {
                return file;
            }
        } catch (RuntimeException noSuchFile) {
            throw new SignOffFileRefused("kind");
        }
        throw new SignOffFileRefused("kind");
    }
}

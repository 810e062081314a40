package org.tenderpoint.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.PacketItem.Part;

/**
 * How far somebody has read the packet by a link.
 *
 * @param forWhom as the manager named them who made the link
 * @param replies by the fingerprint of what they are about
 * @param blind their levels beside the program's; none until they have asked what it says
 * @param signed the sections that they have signed
 */
public record PacketReading(
        UUID id, String forWhom, Instant expiresAt, Signer signer, Map<String, Reply> replies, BlindAnswers blind,
        Set<SignOffSection> signed) {

    static final int MOST_WHY = 300;

    public PacketReading {
        replies = Map.copyOf(replies);
        signed = Set.copyOf(signed);
    }

    /** Who reads it, as they say. */
    public record Signer(String name, String profession, String register, String number) {

        /** Register and number stand in one line of a signature. */
        static final int MOST = SignOffRequest.MOST_NAME / 2 - 1;

        public Signer {
            name = line(name);
            profession = line(profession);
            register = line(register);
            number = line(number);
        }

        private static String line(String typed) {
            return PlainText.checked(PlainText.line(typed), MOST);
        }

        public boolean known() {
            return Stream.of(name, profession, register, number).noneMatch(String::isEmpty);
        }

        String registration() {
            return register + ", " + number;
        }
    }

    /**
     * @param answer one of the item's codes
     * @param why may be empty
     */
    public record Reply(String answer, String why) {

        public Reply {
            why = PlainText.checked(PlainText.note(why), MOST_WHY);
        }

        boolean lacksWhy() {
            return why.isEmpty() && !answer.equals(PacketAnswer.AGREE.code());
        }
    }

    Optional<Reply> reply(PacketItem item) {
        return Optional.ofNullable(replies.get(item.print())).filter(reply -> item.codes().contains(reply.answer()));
    }

    private boolean agrees(PacketItem item) {
        return reply(item).filter(reply -> reply.answer().equals(PacketAnswer.AGREE.code())).isPresent();
    }

    long answered(List<PacketItem> items) {
        return items.stream().filter(item -> reply(item).isPresent()).count();
    }

    public long answeredCount() {
        return answered(PacketItem.all());
    }

    public long all() {
        return PacketItem.all().size();
    }

    boolean revealed() {
        return !blind.pairs().isEmpty();
    }

    /** What belongs to the signature of a section. */
    private static List<PacketItem> of(SignOffSection section) {
        return PacketItem.all().stream()
                .filter(item -> item.part().section().filter(section::equals).isPresent())
                .toList();
    }

    /** What somebody would change or cannot judge in a section without saying why. */
    List<PacketItem> unexplained(SignOffSection section) {
        return of(section).stream().filter(item -> reply(item).filter(Reply::lacksWhy).isPresent()).toList();
    }

    List<PacketItem> unread(SignOffSection section) {
        return of(section).stream().filter(item -> reply(item).isEmpty()).toList();
    }

    /** Whether they may sign it: they have judged the cases, and said why wherever they do not agree. */
    boolean mayBeSigned(SignOffSection section) {
        return signer.known() && revealed() && !signed.contains(section) && unexplained(section).isEmpty()
                && !prints(section).isEmpty();
    }

    /**
     * The fingerprints of the rows with which they agree: whoever would change a row, cannot judge it or has not read
     * it does not vouch for it.
     */
    Set<String> prints(SignOffSection section) {
        return section.rows(RuleLibrary.current()).stream()
                .filter(row -> section == SignOffSection.C
                        ? PacketItem.of(Part.C).stream()
                                .filter(item -> OwnNumber.of(item.name()).rows().contains(row.id()))
                                .allMatch(this::agrees)
                        : of(section).stream().anyMatch(item -> item.name().equals(row.id()) && agrees(item)))
                .map(SignOffSection::print)
                .collect(Collectors.toSet());
    }

    /** What they did not read, as it is kept with the signature. */
    String notRead(SignOffSection section) {
        return unread(section).stream().map(PacketReading::named).collect(Collectors.joining(", "));
    }

    /** What they would change or cannot judge, a line each, with their reason. */
    String changes(SignOffSection section) {
        var lines = new ArrayList<String>();
        for (var item : of(section)) {
            reply(item).filter(reply -> !reply.answer().equals(PacketAnswer.AGREE.code()))
                    .ifPresent(reply -> lines.add(Texts.stored("rulebook.reading.changes.line", named(item),
                            Texts.stored("rulebook.packet." + reply.answer()), reply.why().replace("\n", " "))));
        }
        return String.join("\n", lines);
    }

    private static String named(PacketItem item) {
        return switch (item.part()) {
            case A, B -> item.name();
            case C -> Texts.stored("rulebook.packet.number." + item.name());
            case POINTS, CASES -> Texts.stored("rulebook.reading." + item.part().code() + ".one", item.name());
        };
    }
}

package org.tenderpoint.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.Texts;

/**
 * One item of the packet that a signer answers: a row, a number, a point or a case.
 *
 * @param name a row's id; the key of a number; the number of a point or a case
 * @param print its name and a fingerprint of how it reads: an answer is about it only as long as it reads so
 * @param codes what can be answered
 */
record PacketItem(Part part, String name, String print, List<String> codes) {

    private static final int PRINT_LENGTH = 16;
    private static final List<String> BOXES = Arrays.stream(PacketAnswer.values()).map(Coded::code).toList();

    /** A part of the packet, and how much of it stands on one page of a screen. */
    enum Part implements Coded {
        A(12),
        B(12),
        C(12),
        POINTS(11),
        CASES(5);

        private final int onPage;

        Part(int onPage) {
            this.onPage = onPage;
        }

        /** The section whose signature it belongs to; empty for the cases, which stand beside each. */
        Optional<SignOffSection> section() {
            return switch (this) {
                case A -> Optional.of(SignOffSection.A);
                case B -> Optional.of(SignOffSection.B);
                // most points are about our own numbers
                case C, POINTS -> Optional.of(SignOffSection.C);
                case CASES -> Optional.empty();
            };
        }
    }

    /** Some items of one part. @param code of its address */
    record Screen(String code, Part part, int number, int of, List<PacketItem> items) {}

    /** Everything that is answered, in the order of the packet. */
    static List<PacketItem> all() {
        return Items.ITEMS;
    }

    static List<PacketItem> of(Part part) {
        return Items.ITEMS.stream().filter(item -> item.part == part).toList();
    }

    static List<Screen> screens() {
        return Items.SCREENS;
    }

    private static List<PacketItem> allItems() {
        return Stream.of(
                rows(Part.A, SignOffSection.A), rows(Part.B, SignOffSection.B),
                OwnNumber.ALL.stream().map(PacketItem::number), PacketPaper.points().map(PacketItem::point), cases())
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<PacketItem> rows(Part part, SignOffSection section) {
        return section.rows(RuleLibrary.current()).stream()
                .map(row -> new PacketItem(part, row.id(), SignOffSection.print(row), BOXES));
    }

    private static PacketItem number(OwnNumber number) {
        var key = "rulebook.packet.number." + number.key();
        var steps = Stream.of(OwnNumber.Step.values()).map(step -> Texts.stored(key + "." + step.code()));
        return item(Part.C, number.key(), BOXES,
                Texts.stored(key) + steps.collect(Collectors.joining()) + number.careful().code());
    }

    private static PacketItem point(int number) {
        return item(Part.POINTS, String.valueOf(number), BOXES, Texts.stored("rulebook.packet.point." + number));
    }

    private static Stream<PacketItem> cases() {
        return BlindCase.all().stream().map(one -> item(Part.CASES, String.valueOf(one.number()),
                one.ladder().stream().map(Coded::code).toList(), Texts.stored(one.storyKey())));
    }

    private static PacketItem item(Part part, String name, List<String> codes, String reads) {
        var hash = Secret.sha256(reads).substring(0, PRINT_LENGTH);
        return new PacketItem(part, name, part.code() + "-" + name + ":" + hash, codes);
    }

    private static List<Screen> screensOf(Part part) {
        var items = of(part);
        int screens = (items.size() + part.onPage - 1) / part.onPage;
        return IntStream.range(0, screens)
                .mapToObj(i -> new Screen(part.code() + (i + 1), part, i + 1, screens,
                        items.subList(i * part.onPage, Math.min(items.size(), (i + 1) * part.onPage))))
                .toList();
    }

    /** Worked out when somebody first reads a packet: all rows and cases in words take a while. */
    private static final class Items {

        static final List<PacketItem> ITEMS = allItems();
        static final List<Screen> SCREENS = Stream.of(Part.values()).flatMap(part -> screensOf(part).stream()).toList();
    }
}

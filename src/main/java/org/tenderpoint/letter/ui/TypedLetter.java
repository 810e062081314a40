package org.tenderpoint.letter.ui;

import java.util.List;
import org.tenderpoint.letter.LetterLine;
import org.tenderpoint.letter.LetterPart;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.paper.PageSize;

/**
 * A letter as it is being typed, valid or not.
 *
 * @param version that it is based on
 */
record TypedLetter(
        int version,
        String name,
        String address,
        String email,
        String clientName,
        boolean born,
        boolean map,
        boolean course,
        PageSize page,
        List<Section> sections) {

    record Section(LetterPart part, String text, List<LetterLine> lines) {

        Section {
            lines = List.copyOf(lines);
        }
    }

    TypedLetter {
        sections = List.copyOf(sections);
    }

    static String key(LetterId letter) {
        return "letter:" + letter;
    }

    static TypedLetter of(LetterRecord letter) {
        var content = letter.content();
        return new TypedLetter(
                letter.version(),
                letter.recipient().name(),
                letter.recipient().address(),
                letter.recipient().email(),
                content.clientName(),
                content.withBirthDate(),
                content.withMap(),
                content.withCourse(),
                content.page(),
                content.sections().stream().map(one -> new Section(one.part(), one.text(), one.lines())).toList());
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "TypedLetter";
    }
}

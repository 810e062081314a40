package org.tenderpoint.letter;

import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.letter.LetterContent.LetterCourse;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.ui.QrCode;
import org.tenderpoint.vocabulary.page.BodyPicture;

/** A letter as an accessible PDF, in the recipient's language. */
record LetterPaper(Locale language) {

    private static final Template TEMPLATE = Templates.named("letter");

    /**
     * The sender of a letter.
     *
     * @param practice its name
     * @param reach where it is, and how to reach it
     * @param writer who wrote it
     * @param unread that no native speaker has read the program's words in this language; nothing if one has
     * @param answerAt where the recipient answers; empty if they cannot
     */
    record Head(String practice, List<String> reach, String writer, LocalDate day, List<LanguageText> unread,
            Optional<String> answerAt) {

        Head {
            reach = List.copyOf(reach);
            unread = List.copyOf(unread);
        }
    }

    static byte[] pdf(LetterKind kind, LetterRecipient to, LetterContent said, Head head) {
        return new LetterPaper(said.language()).make(kind, to, said, head);
    }

    private byte[] make(LetterKind kind, LetterRecipient to, LetterContent said, Head head) {
        var values = new HashMap<String, Object>();
        values.put("lang", language.toLanguageTag());
        values.put("size", said.page().css());
        values.put("title", word("title." + kind.code()));
        values.put("subject", word("subject." + kind.code()));
        values.put("page", word("page"));
        values.put("of", word("of"));
        values.put("practice", head.practice());
        values.put("reach", head.reach());
        values.put("day", day(head.day()));
        values.put("to", PlainText.lines(to.name() + "\n" + to.address()));
        values.put("client", client(said));
        values.put("greeting", to.kind() == RecipientKind.CLIENT ? "" : word("greeting"));
        values.put("sections", said.sections().stream()
                .filter(section -> !section.isEmpty() || section.part() == LetterPart.DONE && hasCourse(said))
                .map(section -> section(section, said))
                .toList());
        values.put("closing", word("closing"));
        values.put("writer", head.writer());
        values.put("confidential", word("confidential"));
        values.put("unread", head.unread());
        values.put("answer", head.answerAt().<Object>map(this::answer).orElse(false));
        return Pdf.of(TEMPLATE.execute(values));
    }

    private Map<String, Object> answer(String address) {
        // in parts, since an fi that is drawn as one letter would be copied as one
        return Map.of("title", word("answer"), "words", word("answer_words"), "address",
                List.of(address.split("(?<=f)")),
                "code", QrCode.picture(address), "alt", word("answer_code"));
    }

    private String client(LetterContent said) {
        return said.birthDate()
                .filter(_ -> said.withBirthDate())
                .map(born -> word("client_born", said.clientName(), day(born)))
                .orElseGet(() -> word("client", said.clientName()));
    }

    private Map<String, Object> section(LetterSection section, LetterContent said) {
        boolean done = section.part() == LetterPart.DONE;
        var values = new HashMap<String, Object>();
        values.put("heading", word("part." + section.part().code()));
        values.put("paragraphs", paragraphs(section.text()));
        values.put("hasLines", !section.lines().isEmpty());
        values.put("lines", section.lines().stream().map(LetterLine::words).toList());
        values.put("map", done && said.withMap() && !said.course().worked().isEmpty() ? map(said.course()) : List.of());
        values.put("course", done && said.withCourse() && !said.course().isEmpty() ? course(said.course()) : List.of());
        return values;
    }

    private static boolean hasCourse(LetterContent said) {
        return !said.course().isEmpty() && (said.withMap() || said.withCourse());
    }

    private Object map(LetterCourse course) {
        return List.of(Map.of(
                "picture", BodyPicture.address(course.pressures(), course.soreParts()),
                "alt", new LetterWords(language).map(course),
                "caption", word("map_caption")));
    }

    private Object course(LetterCourse course) {
        return List.of(Map.of(
                "day", word("course.day"),
                "work", word("course.work"),
                "pressure", word("course.pressure"),
                "soreness", word("course.soreness"),
                "sessions", course.sessions().stream()
                        .map(one -> Map.of(
                                "day", day(one.day()),
                                "work", one.work(),
                                "pressure", word("course.of_five", one.pressure()),
                                "soreness", one.soreness() == null
                                        ? word("course.not_told")
                                        : word("course.of_ten", one.soreness())))
                        .toList()));
    }

    /** Blank lines separate paragraphs; single line breaks stay. */
    private static List<List<String>> paragraphs(String text) {
        var all = new ArrayList<List<String>>();
        for (var paragraph : PlainText.note(text).split("\n{2,}")) {
            if (!paragraph.isBlank()) {
                all.add(PlainText.lines(paragraph));
            }
        }
        return all;
    }

    private String day(LocalDate day) {
        return new LetterWords(language).day(day);
    }

    private String word(String key, Object... arguments) {
        return Texts.in(language, "letter.paper." + key, arguments);
    }
}

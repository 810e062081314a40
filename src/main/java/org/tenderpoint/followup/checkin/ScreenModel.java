package org.tenderpoint.followup.checkin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen.Kind;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.PlaceArea;
import org.tenderpoint.vocabulary.page.PlacePicture;

/**
 * One screen as the template writes it.
 *
 * @param back the address of the screen before; empty on the first
 * @param steps a ring for each screen of the way as it is known now
 * @param doubt why it is shown again; empty as a rule
 * @param seen the code of this reason
 * @param groups the safety lines, on their screen
 * @param faces whether one is drawn
 * @param fields of a form, above what sends it
 * @param sends the last question of a form whose answer sends it; none where a button does
 */
record ScreenModel(
        String code, String title, String hint, String doubt, String seen, String back, String backWords,
        String position,
        List<Step> steps, boolean faces, String proof,
        int round, boolean tap, boolean safety, boolean form, boolean first, String forSomeone, boolean forSomeoneOn,
        List<Option> options, List<Group> groups, List<Field> fields, List<Field> sends, String none, String all,
        String unsure, String next) {

    private static final Pattern WARNS = Pattern.compile("again_|line_|where_|then_|neck_device");
    /** The safety lines stand in two groups; the second begins with this one. */
    private static final SafetyLine SECOND = SafetyLine.E;
    private static final Map<String, String> FACES = Map.of(
            CheckInScript.NEVER, "0", CheckInScript.GONE, "2", CheckInScript.STILL, "6");

    /** @param name of the class by which the sheet knows it */
    record Step(String name) {}

    /** Some of the safety lines. */
    record Group(String name, List<Option> lines) {}

    /**
     * One answer.
     *
     * @param beside the same in the practice's language; of a warning sign in a language that nobody has read
     * @param face the number of the face beside it; empty if it has none
     * @param more what it means, in a few words
     */
    record Option(String name, String code, String label, List<LanguageText> beside, boolean on, String face,
            String more) {

        static Option of(String name, String code, String label, boolean on) {
            return new Option(name, code, label, List.of(), on, "", "");
        }

        Option with(String itsFace, String means) {
            return new Option(name, code, label, beside, on, itsFace, means);
        }

        boolean unsure() {
            return code.equals(CheckInScript.UNSURE);
        }
    }

    /**
     * One question of a form.
     *
     * @param titled whether the title of the screen says its label already
     * @param beside the same in the practice's language; of a warning sign in a language that nobody has read
     * @param choices one answer of a line each
     * @param chips one answer, or several, side by side
     * @param scale a row of numbers, with words at its ends
     * @param words a line for the client's own words, of at most so many letters
     * @param picture the body to tap, and the places of it as a list
     * @param unsure "not sure", where it is not one of the others
     */
    record Field(
            String name, String label, boolean titled, List<LanguageText> beside, boolean choices, boolean chips,
            String type,
            boolean scale,
            List<String> ends, boolean words, int most, String value, List<Option> options, List<Option> unsure,
            List<PlacePicture> picture, List<PlaceArea> areas) {}

    static ScreenModel of(CheckInPage page, List<CheckInScreen> screens, int here) {
        var screen = screens.get(here);
        var said = page.opened().said();
        var title = title(page, screen);
        var fields = screen.kind() == Kind.FORM ? fields(page, screen, title) : List.<Field>of();
        int sending = screen.sentByItsLast() ? 1 : 0;
        var doubt = CheckInTap.doubt(screen, said);
        return new ScreenModel(
                screen.code(),
                title,
                hint(page, screen.code()),
                doubt.map(why -> words(page, "doubt." + why, "doubt")).orElse(""),
                doubt.orElse(""),
                here == 0 ? "" : "?at=" + (here - 1),
                page.text("back"),
                page.text("position", here + 1, screens.size()),
                IntStream.range(0, screens.size())
                        .mapToObj(step -> new Step(step < here ? "done" : step == here ? "here" : "open"))
                        .toList(),
                screen.code().equals(CheckInScript.SORE) || fields.stream().anyMatch(Field::scale),
                page.asked().proof(),
                page.opened().round(),
                screen.kind() == Kind.TAP,
                screen.kind() == Kind.SAFETY,
                screen.kind() == Kind.FORM,
                screen.code().equals(CheckInScript.SORE),
                page.text("for_someone"),
                said.has(CheckInScript.FOR_SOMEONE),
                screen.kind() == Kind.TAP ? options(page, screen.asks().getFirst(), said) : List.of(),
                screen.kind() == Kind.SAFETY ? groups(page, said) : List.of(),
                fields.subList(0, fields.size() - sending),
                fields.subList(fields.size() - sending, fields.size()),
                page.text("safety.none"),
                page.text("safety.all"),
                page.text("answer.unknown"),
                page.text("next"));
    }

    /** @param title of the screen, which is not said once more above a question */
    static List<Field> fields(CheckInPage page, CheckInScreen screen, String title) {
        return screen.asks().stream().map(ask -> field(page, screen, ask, title)).toList();
    }

    private static List<Group> groups(CheckInPage page, GivenAnswers said) {
        var second = Arrays.stream(SafetyLine.values())
                .collect(Collectors.partitioningBy(line -> line.compareTo(SECOND) >= 0));
        return second.entrySet().stream()
                .map(group -> new Group(
                        page.text(group.getKey() ? "safety.body" : "safety.nerves"),
                        group.getValue().stream().map(line -> line(page, line, said)).toList()))
                .toList();
    }

    private static Option line(CheckInPage page, SafetyLine line, GivenAnswers said) {
        return new Option(
                CheckInTap.LINES, line.code(), Questionnaire.get(line.code()).link(page.language().locale()),
                page.beside(Questionnaire.get(line.code())::link),
                said.of(line.code()).filter("yes"::equals).isPresent(), "", "");
    }

    private static Field field(CheckInPage page, CheckInScreen screen, FollowUpQuestion ask, String title) {
        var said = page.opened().said();
        // asked again in other words
        boolean again = screen.code().startsWith("again_");
        var language = page.language().locale();
        boolean places = ask.kind() == FollowUpQuestion.Kind.PLACES;
        boolean number = ask.kind() == FollowUpQuestion.Kind.NUMBER;
        boolean several = ask.kind() == FollowUpQuestion.Kind.SEVERAL;
        boolean one = ask.kind() == FollowUpQuestion.Kind.ONE;
        boolean open = again && !screen.doneIn(said) && said.answer(ask.code()) == Answer.UNKNOWN;
        var options = options(page, ask, open ? said.without(ask.code()) : said);
        var label = again
                ? ask.linkAgain(language)
                : isOver(said) ? ask.linkPast(language) : ask.link(language);
        return new Field(
                ask.code(), label, label.equals(title),
                warns(screen) ? page.beside(again ? ask::linkAgain : ask::link) : List.of(),
                one && warns(screen), several || one && !warns(screen), several ? "checkbox" : "radio", number,
                number && ask.about().isEmpty()
                        ? List.of(options.getFirst().more(), page.text("scale.medium"), page.text("scale.worst"))
                        : List.of(),
                ask.kind() == FollowUpQuestion.Kind.WORDS, FollowUpQuestion.MOST_LETTERS,
                ask.kind() == FollowUpQuestion.Kind.WORDS ? said.of(ask.code()).orElse("") : "",
                places ? List.of() : number ? options.stream().filter(option -> !option.unsure()).toList() : options,
                places
                        ? List.of(Option.of(ask.code(), CheckInScript.UNSURE, page.text("answer.unknown"), false))
                        : number ? options.stream().filter(Option::unsure).toList() : List.of(),
                places ? List.of(PlacePicture.in(language)) : List.of(),
                places ? areas(page, ask, said) : List.of());
    }

    /** Whether it was sore and is not any more. */
    private static boolean isOver(GivenAnswers said) {
        return said.of(CheckInScript.SORE).filter(CheckInScript.GONE::equals).isPresent();
    }

    /** Whether it asks for warning signs, or more about one. */
    private static boolean warns(CheckInScreen screen) {
        return WARNS.matcher(screen.code()).lookingAt();
    }

    private static List<Option> options(CheckInPage page, FollowUpQuestion ask, GivenAnswers said) {
        var chosen = said.several(ask.code());
        var language = page.language().locale();
        return ask.options().stream()
                .map(option -> Option.of(
                        ask.code(), option.code(), isOver(said) ? option.linkPast(language) : option.link(language),
                        chosen.contains(option.code())))
                .map(option -> ask.code().equals(CheckInScript.SORE)
                        ? option.with(FACES.getOrDefault(option.code(), ""), page.text("sore." + option.code()))
                        : ask.kind() == FollowUpQuestion.Kind.NUMBER && ask.about().isEmpty() && !option.unsure()
                                ? strength(page, option)
                                : option)
                .toList();
    }

    /** A number of the scale, with its word; every second one has a face. */
    private static Option strength(CheckInPage page, Option option) {
        int number = Integer.parseInt(option.code());
        var word = number == 0
                ? "none"
                : number < 4 ? "mild" : number < 7 ? "medium" : number < 10 ? "strong" : "worst";
        return option.with(number % 2 == 0 ? option.code() : "", page.text("scale." + word));
    }

    private static List<PlaceArea> areas(CheckInPage page, FollowUpQuestion ask, GivenAnswers said) {
        var asked = ask.options().stream().map(option -> Coded.require(Region.class, option.code())).toList();
        return PlaceArea.all(asked, ask.code(), Set.copyOf(said.several(ask.code())), page.language().locale());
    }

    /** The screen's own title, or else its first question. */
    private static String title(CheckInPage page, CheckInScreen screen) {
        var language = page.language().locale();
        boolean past = isOver(page.opened().said());
        boolean first = !screen.asks().isEmpty() && screen.asks().getFirst().code().equals(screen.code());
        var own = words(page, past ? "screen." + screen.code() + ".past" : "", "screen." + screen.code(),
                first ? "" : "screen.again");
        if (!own.isEmpty()) {
            return own;
        }
        var question = Questionnaire.get(screen.code());
        return past ? question.linkPast(language) : question.link(language);
    }

    private static String hint(CheckInPage page, String code) {
        return words(page, "hint." + code);
    }

    /** The first of these texts that there is. */
    private static String words(CheckInPage page, String... keys) {
        return Arrays.stream(keys).map(key -> "checkin." + key).filter(Texts::knows).findFirst()
                .map(key -> Texts.in(page.language().locale(), key))
                .orElse("");
    }
}

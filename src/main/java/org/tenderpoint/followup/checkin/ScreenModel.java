package org.tenderpoint.followup.checkin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen.Kind;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.checkin.CheckInPages.Page;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.page.PlainPages.Said;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.PlaceArea;

/**
 * One screen as the template writes it.
 *
 * @param back the address of the screen before; empty on the first
 * @param doubt why it is shown again; empty as a rule
 * @param lines the safety lines, on their screen
 * @param moreWords that a form may be left with "not sure"; empty where each question offers it
 */
record ScreenModel(
        String code, String title, String hint, String doubt, String position, String back, String backWords,
        String proof,
        int round, boolean tap, boolean safety, boolean form, boolean first, String forSomeone, boolean forSomeoneOn,
        List<Option> options, List<Option> lines, List<Field> fields, String none, String all, String unsure,
        String next,
        String moreWords) {

    private static final Pattern WARNS = Pattern.compile("again_|line_|where_|then_|neck_device");

    /**
     * One answer.
     *
     * @param beside the same in the practice's language; of a warning sign in a language that nobody has read
     */
    record Option(String name, String code, String label, List<Said> beside, boolean on) {}

    /**
     * One question of a form.
     *
     * @param beside the same in the practice's language; of a warning sign in a language that nobody has read
     * @param scale a row of numbers
     * @param several boxes to tick
     * @param words a line for the client's own words, of at most so many letters
     * @param areas places, grouped
     */
    record Field(
            String name, String label, List<Said> beside, boolean one, boolean scale, boolean several, boolean places,
            boolean words, int most, String value, List<Option> options,
            List<PlaceArea> areas) {}

    static ScreenModel of(Page page, List<CheckInScreen> screens, int here) {
        var screen = screens.get(here);
        var said = page.opened().said();
        boolean open = screen.asks().stream()
                .anyMatch(ask -> ask.kind() == FollowUpQuestion.Kind.SEVERAL
                        || ask.kind() == FollowUpQuestion.Kind.PLACES);
        return new ScreenModel(
                screen.code(),
                title(page, screen),
                hint(page, screen.code()),
                CheckInTap.doubted(screen, said) ? words(page, "doubt." + screen.code(), "doubt") : "",
                page.text("position", here + 1),
                here == 0 ? "" : "?at=" + (here - 1),
                page.text("back"),
                page.proof(),
                page.opened().round(),
                screen.kind() == Kind.TAP,
                screen.kind() == Kind.SAFETY,
                screen.kind() == Kind.FORM,
                screen.code().equals(CheckInScript.SORE),
                page.text("for_someone"),
                said.has(CheckInScript.FOR_SOMEONE),
                screen.kind() == Kind.TAP ? options(page, screen.asks().getFirst(), said) : List.of(),
                screen.kind() == Kind.SAFETY ? lines(page, said) : List.of(),
                screen.kind() == Kind.FORM ? fields(page, screen) : List.of(),
                page.text("safety.none"),
                page.text("safety.all"),
                page.text("answer.unknown"),
                page.text("next"),
                open ? page.text("answer.unknown") : "");
    }

    static List<Field> fields(Page page, CheckInScreen screen) {
        return screen.asks().stream().map(ask -> field(page, screen, ask, page.opened().said())).toList();
    }

    private static List<Option> lines(Page page, GivenAnswers said) {
        return Arrays.stream(SafetyLine.values())
                .map(line -> new Option(
                        CheckInTap.LINES, line.code(), Questionnaire.get(line.code()).link(page.language().locale()),
                        beside(page, Questionnaire.get(line.code())::link),
                        said.of(line.code()).filter("yes"::equals).isPresent()))
                .toList();
    }

    private static Field field(Page page, CheckInScreen screen, FollowUpQuestion ask, GivenAnswers said) {
        // asked again in other words
        boolean again = screen.code().startsWith("again_");
        var question = ask.about().isEmpty() ? Questionnaire.get(ask.code()) : ask;
        var language = page.language().locale();
        var label = again ? question.linkAgain(language) : question.link(language);
        return new Field(
                ask.code(), label,
                warns(screen) ? beside(page, again ? question::linkAgain : question::link) : List.of(),
                ask.kind() == FollowUpQuestion.Kind.ONE, ask.kind() == FollowUpQuestion.Kind.NUMBER,
                ask.kind() == FollowUpQuestion.Kind.SEVERAL, ask.kind() == FollowUpQuestion.Kind.PLACES,
                ask.kind() == FollowUpQuestion.Kind.WORDS, FollowUpQuestion.MOST_LETTERS,
                ask.kind() == FollowUpQuestion.Kind.WORDS ? said.of(ask.code()).orElse("") : "",
                ask.kind() == FollowUpQuestion.Kind.PLACES ? List.of() : options(page, ask, said),
                ask.kind() == FollowUpQuestion.Kind.PLACES ? areas(page, ask, said) : List.of());
    }

    /** Whether it asks for warning signs, or more about one. */
    private static boolean warns(CheckInScreen screen) {
        return WARNS.matcher(screen.code()).lookingAt();
    }

    private static List<Said> beside(Page page, Function<Locale, String> words) {
        return page.beside().map(one -> new Said(one.code(), words.apply(one.locale()))).stream().toList();
    }

    private static List<Option> options(Page page, FollowUpQuestion ask, GivenAnswers said) {
        var chosen = said.several(ask.code());
        return ask.options().stream()
                .map(option -> new Option(ask.code(), option.code(), option.link(page.language().locale()), List.of(),
                        chosen.contains(option.code())))
                .toList();
    }

    private static List<PlaceArea> areas(Page page, FollowUpQuestion ask, GivenAnswers said) {
        var asked = ask.options().stream().map(option -> Coded.require(Region.class, option.code())).toList();
        return PlaceArea.all(asked, ask.code(), Set.copyOf(said.several(ask.code())), page.language().locale());
    }

    /** A question alone on its screen is its title. */
    private static String title(Page page, CheckInScreen screen) {
        boolean alone = screen.asks().size() == 1 && screen.asks().getFirst().code().equals(screen.code());
        return alone
                ? Questionnaire.get(screen.code()).link(page.language().locale())
                : words(page, "screen." + screen.code(), "screen.again");
    }

    private static String hint(Page page, String code) {
        try {
            return page.text("hint." + code);
        } catch (MissingResourceException none) {
            return "";
        }
    }

    private static String words(Page page, String key, String otherwise) {
        try {
            return page.text(key);
        } catch (MissingResourceException none) {
            return page.text(otherwise);
        }
    }
}

package org.tenderpoint.intake.self;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.VisitAnswers.SinceLastTime;
import org.tenderpoint.intake.evening.EveningOpened;
import org.tenderpoint.intake.evening.EveningScreen;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.intake.self.Field.Option;
import org.tenderpoint.intake.self.FormModel.Button;
import org.tenderpoint.intake.self.SelfIntakePages.Words;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.page.PlainPages.LanguageText;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.PlaceArea;

/** Writes the pages of the evening's questions with what those of the self-intake are made of. */
@Component
class EveningPages {

    private static final List<Recorded> ANSWERS = List.of(Recorded.YES, Recorded.NO, Recorded.DONT_KNOW);
    private static final int WORST = 10;

    private final SelfIntakePages pages;

    EveningPages(SelfIntakePages pages) {
        this.pages = pages;
    }

    /** @param base the path under which the program runs */
    record Page(EveningOpened opened, PageLanguage language, String proof, String base) {

        String text(String key, Object... arguments) {
            return words("selfintake." + key, arguments);
        }

        String words(String key, Object... arguments) {
            return Texts.in(language.locale(), key, arguments);
        }

        /** A question about health also in the practice's language, where no native speaker has read this one. */
        List<LanguageText> beside(String key) {
            return opened.practice().unread().secondLanguage(language).map(one -> LanguageText.of(one, key)).stream()
                    .toList();
        }

        PageFrame frame() {
            var number = opened.practice().emergencyNumber();
            return PageFrame.of(
                    base, language, opened.practice().unread(), text("evening.title"), opened.practice().name(),
                    when(), EveningController.PATH, PhoneLink.of(text("ill"), text("call", number), number), false);
        }

        private String when() {
            return text("evening.when", formats().longDay(opened.start().toLocalDate()),
                    formats().time(opened.start().toLocalTime()));
        }

        Formats formats() {
            return Formats.here().in(language.locale());
        }
    }

    /** @param problem why the birth date that was typed does not open the questions */
    String gate(Page page, String typed, Optional<String> problem) {
        var formats = page.formats();
        var field = Field.line(
                SelfIntakeTap.BIRTH, page.text("birth"),
                page.text("birth.hint", formats.orderInWords(), formats.example()),
                problem.map(why -> page.text("wrong." + why, "", formats.orderInSentence(), formats.example()))
                        .orElse(""),
                typed, "");
        return pages.write(page.frame(), "form", form(
                page, "gate", page.text("screen.gate"), page.text("hint.gate"), "", "",
                problem.filter("birth"::equals).map(_ -> page.text("tries_left", page.opened().triesLeft())).orElse(""),
                List.of(field), List.of(next(page))));
    }

    /** @param at the number of the page to go back to; otherwise the first page not done yet is shown */
    String show(Page page, Optional<Integer> at) {
        var opened = page.opened();
        int here = at.filter(wanted -> wanted >= 0 && wanted < opened.next()).orElse(opened.next());
        var screens = EveningScreen.of(opened.answers());
        return here < screens.size()
                ? pages.write(page.frame(), "form", question(page, screens, here))
                : pages.write(page.frame().further(), "words", done(page));
    }

    /** One page for every link that does not open, whatever the reason. */
    String gone(PageLanguage language, String base) {
        return pages.gone(language, base, "selfintake.evening.gone.why");
    }

    private static Words done(Page page) {
        var number = page.opened().practice().emergencyNumber();
        boolean rings = !ToldByLink.doubtful(page.opened().answers()).isEmpty();
        return new Words(
                page.text("evening.done"),
                rings
                        ? List.of(page.text("evening.done.ring", number), page.text("evening.done.why"))
                        : List.of(page.text("evening.done.why")),
                EveningController.PATH + "?at=0", page.text("evening.done.change"));
    }

    private static FormModel question(Page page, List<EveningScreen> screens, int here) {
        var screen = screens.get(here);
        boolean open = screen.open(page.opened().answers());
        return form(
                page, screen.code(), page.text("evening." + screen.code()), page.text("evening.hint." + screen.code()),
                page.text("position", here + 1, screens.size()), here == 0 ? "" : "?at=" + (here - 1), "",
                fields(page, screen), buttons(page, screen, open));
    }

    private static List<Button> buttons(Page page, EveningScreen screen, boolean open) {
        return switch (screen) {
            case FLAGS, SINCE -> open
                    ? List.of(
                            new Button(SelfIntakeTap.NONE, page.text("none"), "primary when-none"),
                            new Button(SelfIntakeTap.NONE, page.text("no_others"), "primary when-some"),
                            new Button("next", page.text("leave_open"), ""))
                    : List.of(next(page));
            case PAIN -> open
                    ? List.of(
                            new Button(SelfIntakeTap.NONE, page.text("evening.no_pain"), "primary when-none"),
                            new Button("next", page.text("leave_open"), "when-none"),
                            new Button("next", page.text("next"), "primary when-some"))
                    : List.of(next(page));
            case KNOWN -> List.of(next(page));
        };
    }

    private static List<Field> fields(Page page, EveningScreen screen) {
        var told = page.opened().answers();
        return switch (screen) {
            case FLAGS -> {
                var all = new ArrayList<Field>();
                for (var flag : RedFlag.values()) {
                    all.add(answer(page, flag.code(), Texts.key(flag), told.of(flag)));
                }
                all.add(answer(page, RedFlag.OTHER_NEW_TODAY, "visit." + RedFlag.OTHER_NEW_TODAY,
                        told.asked(RedFlag.OTHER_NEW_TODAY)));
                yield all;
            }
            case PAIN -> List.of(
                    Field.scale("pain_now", page.text("evening.pain_now"), IntStream.rangeClosed(0, WORST)
                            .mapToObj(level -> new Option(String.valueOf(level), String.valueOf(level),
                                    told.painNow().isPresent() && told.painNow().getAsInt() == level))
                            .toList()),
                    places(page),
                    answer(page, "strenuous_48h", "selfintake.evening.strenuous", told.strenuous48h()));
            case KNOWN -> List.of(answer(page, "pain_known", "visit.pain_known", told.painKnown()));
            case SINCE -> Arrays.stream(SinceLastTime.values())
                    .map(line -> answer(page, line.code(), "intake.since_last_time." + line.code(),
                            told.since().getOrDefault(line, Recorded.NOT_ASKED)))
                    .toList();
        };
    }

    private static Field places(Page page) {
        var parts = page.opened().answers().painRegions();
        return Field.places(
                "pain_regions", page.text("evening.where"), "",
                PlaceArea.all(List.of(Region.values()), "pain_regions",
                        parts.stream().map(BodyPart::code).collect(Collectors.toSet()),
                        page.language().locale()),
                parts.isEmpty() ? page.text("places.choose") : page.text("places.chosen", parts.size()));
    }

    private static Field answer(Page page, String name, String key, Recorded told) {
        return Field.radios(name, page.words(key), ANSWERS.stream()
                .map(one -> new Option(one.code(), page.text("answer." + one.code()), one == told))
                .toList()).beside(page.beside(key));
    }

    private static FormModel form(
            Page page, String code, String title, String hint, String position, String back, String problem,
            List<Field> fields, List<Button> buttons) {
        return new FormModel(
                EveningController.PATH, "", code, title, hint, position, back, page.text("back"), page.proof(), "",
                problem, fields, List.of(), buttons, "");
    }

    private static Button next(Page page) {
        return new Button("next", page.text("next"), "primary");
    }
}

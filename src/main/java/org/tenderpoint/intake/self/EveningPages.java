package org.tenderpoint.intake.self;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.evening.EveningOpened;
import org.tenderpoint.intake.evening.EveningScreen;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.TapPage.TapRequest;
import org.tenderpoint.platform.page.TapTemplate.WordsPage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.PlaceArea;
import org.tenderpoint.vocabulary.page.PlacePicture;
import org.tenderpoint.vocabulary.page.TapField;
import org.tenderpoint.vocabulary.page.TapField.Option;
import org.tenderpoint.vocabulary.page.TapForm;
import org.tenderpoint.vocabulary.page.TapForm.TapButton;

/** Writes the pages of the evening's questions with what those of the self-intake are made of. */
final class EveningPages {

    static final String PATH = "/evening";

    private static final List<Recorded> ANSWERS = List.of(Recorded.YES, Recorded.NO, Recorded.DONT_KNOW);
    private static final int WORST = 10;

    private EveningPages() {}

    record Page(EveningOpened opened, TapRequest asked) implements SelfIntakeWords {

        @Override
        public PracticeRecord practice() {
            return opened.practice();
        }

        PageFrame frame() {
            var frame = frame(text("evening.title"), practice().name(), dayAndTime(), PATH, ill());
            return atOnce(this).isPresent() ? frame.alarming() : frame;
        }

        private String dayAndTime() {
            var formats = Formats.here().in(language().locale());
            return text("evening.when", formats.longDay(opened.start().toLocalDate()),
                    formats.time(opened.start().toLocalTime()));
        }
    }

    /** @param problem why the birth date that was typed does not open the questions */
    static String gate(Page page, String typed, Optional<String> problem) {
        return SelfIntakePages.TEMPLATE.write(page.frame(), "form", BirthForm.of(
                page, PATH, page.text("hint.gate"), page.opened().triesLeft(), typed, problem));
    }

    /** @param at the number of the page to go back to; otherwise the first page not done yet is shown */
    static String show(Page page, Optional<Integer> at) {
        var opened = page.opened();
        int here = at.filter(wanted -> wanted >= 0 && wanted < opened.next()).orElse(opened.next());
        var screens = EveningScreen.of(opened.answers());
        return here < screens.size()
                ? SelfIntakePages.TEMPLATE.write(page.frame(), "form", question(page, screens, here))
                : SelfIntakePages.TEMPLATE.write(page.frame().further(), lastPage(page));
    }

    private static WordsPage lastPage(Page page) {
        var number = page.opened().practice().emergencyNumber();
        var atOnce = atOnce(page);
        // who is to call for help is told nothing else: neither to wait for a call, nor to come
        var told = ToldByLink.doubtful(page.opened().answers());
        var phone = page.practice().phone().replace(' ', '\u00a0');
        var words = Stream.of(
                ToldByLink.warns(told) ? page.text("evening.done.ring", number) : "",
                told.isEmpty() ? "" : page.text("evening.done.call"),
                page.text("evening.done.why"),
                phone.isEmpty() ? "" : page.text("evening.done.worry", phone));
        return new WordsPage(
                atOnce.orElseGet(() -> page.text("evening.done")),
                atOnce.isPresent() ? List.of() : words.filter(line -> !line.isEmpty()).toList(),
                PATH + "?at=0", page.text("evening.done.change"));
    }

    /** What to do before anything else, on every page after such a yes. */
    private static Optional<String> atOnce(Page page) {
        var told = page.opened().answers();
        return RedFlag.AT_ONCE.stream().anyMatch(flag -> told.of(flag) == Recorded.YES)
                ? Optional.of(page.text("evening.at_once", page.opened().practice().emergencyNumber()))
                : Optional.empty();
    }

    private static TapForm question(Page page, List<EveningScreen> screens, int here) {
        var screen = screens.get(here);
        boolean open = screen.open(page.opened().answers());
        return TapForm.of(
                page, PATH, screen.code(), page.text("evening." + screen.code()),
                page.text("evening.hint." + screen.code()), atOnce(page).orElse(""), fields(page, screen),
                buttons(page, screen, open))
                .at(page, here, screens.size());
    }

    private static List<TapButton> buttons(Page page, EveningScreen screen, boolean open) {
        return switch (screen) {
            case FLAGS, SINCE -> open
                    ? page.denyAllOrLeaveOpen()
                    : List.of(next(page));
            case PAIN -> open
                    ? List.of(
                            new TapButton(SelfIntakeTap.NONE, page.text("evening.no_pain"), "primary when-none"),
                            new TapButton("next", page.text("leave_open"), "when-none"),
                            new TapButton("next", page.text("next"), "primary when-some"))
                    : List.of(next(page));
            case KNOWN -> List.of(next(page));
        };
    }

    private static List<TapField> fields(Page page, EveningScreen screen) {
        var told = page.opened().answers();
        return switch (screen) {
            case FLAGS -> {
                var all = new ArrayList<TapField>();
                for (var flag : RedFlag.values()) {
                    all.add(answer(page, flag.code(), Texts.key(flag), told.of(flag)));
                }
                all.add(answer(page, RedFlag.OTHER_NEW_TODAY, "visit." + RedFlag.OTHER_NEW_TODAY,
                        told.asked(RedFlag.OTHER_NEW_TODAY)));
                yield all;
            }
            case PAIN -> List.of(
                    TapField.scale("pain_now", page.text("evening.pain_now"), IntStream.rangeClosed(0, WORST)
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

    private static TapField places(Page page) {
        var language = page.language().locale();
        var chosen = page.opened().answers().painRegions().stream().map(BodyPart::code).collect(Collectors.toSet());
        return TapField.body(
                page.text("evening.where"),
                PlaceArea.all(List.of(Region.values()), PlacePicture.FIELD, chosen, language),
                PlacePicture.in(language));
    }

    private static TapField answer(Page page, String name, String key, Recorded told) {
        return TapField.radios(name, Texts.in(page.language().locale(), key), ANSWERS.stream()
                .map(one -> new Option(one.code(), page.text("answer." + one.code()), one == told))
                .toList()).beside(page.beside(language -> Texts.in(language, key)));
    }

    private static TapButton next(Page page) {
        return TapButton.next(page.text("next"));
    }
}

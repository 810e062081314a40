package org.tenderpoint.referral.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.platform.page.TapPage.TapRequest;
import org.tenderpoint.platform.page.TapTemplate;
import org.tenderpoint.platform.page.TapTemplate.WordsPage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.referral.PartnerReplyService.Opened;
import org.tenderpoint.referral.PartnerSays;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;
import org.tenderpoint.referral.PartnerSays.PartnerVisit;

final class PartnerReplyPages {

    static final String PATH = "/partner-answer";
    private static final TapTemplate TEMPLATE = TapTemplate.named("partner-answer");

    private PartnerReplyPages() {}

    record Page(Opened opened, TapRequest asked) implements TapPage {

        @Override
        public String keys() {
            return "letter.answer.";
        }

        @Override
        public UnreadLanguages unread() {
            return opened.practice().unread();
        }

        /** How to reach the practice; empty without a number. */
        String ring() {
            var phone = opened.practice().phone();
            return phone.isEmpty() ? "" : text("gone.ring", phone.replace(' ', '\u00a0'));
        }

        PageFrame frame() {
            return frame(text("title"), opened.practice().name(), opened.initials(), PATH,
                    PhoneLink.NONE);
        }
    }

    private record Option(String code, String label, boolean on) {}

    /** @param problem what is wrong with what was typed, as the last part of a key */
    static String ask(Page page, TypedReply typed, Optional<String> problem) {
        return TEMPLATE.write(page.frame(), "form", Map.ofEntries(
                Map.entry("action", page.asked().base() + PATH),
                Map.entry("proof", page.asked().proof()),
                Map.entry("title", page.text("ask", page.opened().initials())),
                Map.entry("hint", page.text("hint")),
                Map.entry("problem", wrong(page, problem.filter(why -> !why.equals("visit")))),
                Map.entry("visit", page.text("visit")),
                Map.entry("visitWrong", wrong(page, problem.filter("visit"::equals))),
                Map.entry("visits", options(page, PartnerVisit.values(), typed.visit())),
                Map.entry("day", page.text("day")),
                Map.entry("dayHint", page.text("day.hint")),
                Map.entry("dayTyped", typed.day()),
                Map.entry("dayWrong", problem.filter("day"::equals).isPresent()),
                Map.entry("helped", page.text("helped")),
                Map.entry("helps", options(page, PartnerHelp.values(), typed.helped())),
                Map.entry("words", page.text("words")),
                Map.entry("wordsHint", page.text("words.hint")),
                Map.entry("wordsTyped", typed.words()),
                Map.entry("most", PartnerSays.WORDS_LENGTH),
                Map.entry("send", page.text("send"))));
    }

    private static String wrong(Page page, Optional<String> problem) {
        return problem.map(why -> page.text("wrong." + why)).orElse("");
    }

    private static <E extends Coded> List<Option> options(Page page, E[] all, Optional<E> chosen) {
        return Stream.of(all)
                .map(one -> new Option(one.code(), Texts.in(page.language().locale(), Texts.key(one)),
                        chosen.filter(one::equals).isPresent()))
                .toList();
    }

    static String thanks(Page page) {
        var title = page.text("thanks");
        var why = page.text("thanks.why");
        return TEMPLATE.write(page.frame().further(), page.opened().full()
                ? said(title, why, page.ring())
                : new WordsPage(
                        title, List.of(why, page.text("thanks.again")), PATH,
                        page.text("again")));
    }

    /** @param sent whether one answer more has just been sent, which is not kept */
    static String full(Page page, boolean sent) {
        return TEMPLATE.write(page.frame().further(),
                said(page.text("full"), sent ? page.text("gone.sent") : "", page.ring()));
    }

    private static WordsPage said(String title, String... words) {
        return WordsPage.of(title, Stream.of(words).filter(one -> !one.isEmpty()).toArray(String[]::new));
    }
}

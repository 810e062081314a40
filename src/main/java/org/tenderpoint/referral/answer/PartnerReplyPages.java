package org.tenderpoint.referral.answer;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.referral.PartnerReplyService.Opened;
import org.tenderpoint.referral.PartnerSays;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;
import org.tenderpoint.referral.PartnerSays.PartnerVisit;

/** Writes a partner's page. Every value is escaped; the template itself contains no words. */
@Component
class PartnerReplyPages {

    private static final Template TEMPLATE = Templates.named("partner-answer");

    private final PracticeService practice;

    PartnerReplyPages(PracticeService practice) {
        this.practice = practice;
    }

    /** @param base the path under which the program runs */
    record Page(Opened opened, PageLanguage language, String proof, String base) {

        String text(String key, Object... arguments) {
            return Texts.in(language.locale(), "letter.answer." + key, arguments);
        }

        PageFrame frame() {
            return PageFrame.of(
                    base, language, opened.practice().unread(), text("title"), opened.practice().name(),
                    opened.initials(), PartnerReplyController.PATH, PhoneLink.NONE, false);
        }
    }

    private record Option(String code, String label, boolean on) {}

    /** @param problem what is wrong with what was typed, as the last part of a key */
    String ask(Page page, TypedReply typed, Optional<String> problem) {
        return write(page.frame(), "form", Map.ofEntries(
                Map.entry("action", page.base() + PartnerReplyController.PATH),
                Map.entry("proof", page.proof()),
                Map.entry("title", page.text("ask", page.opened().initials())),
                Map.entry("hint", page.text("hint")),
                Map.entry("problem", problem.map(why -> page.text("wrong." + why)).orElse("")),
                Map.entry("visit", page.text("visit")),
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

    private static <E extends Coded> List<Option> options(Page page, E[] all, Optional<E> chosen) {
        return Stream.of(all)
                .map(one -> new Option(one.code(), Texts.in(page.language().locale(), Texts.key(one)),
                        chosen.filter(one::equals).isPresent()))
                .toList();
    }

    String thanks(Page page) {
        return write(page.frame().further(), "said", Map.of(
                "title", page.text("thanks"), "words", page.text("thanks.why"),
                "link", page.base() + PartnerReplyController.PATH, "button", page.text("again")));
    }

    /** One page for every link that does not open, whatever the reason. */
    String gone(PageLanguage language, String base) {
        var set = practice.current();
        var phone = set.map(PracticeRecord::phone).orElse("");
        var locale = language.locale();
        var frame = PageFrame.of(
                base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                Texts.in(locale, "letter.answer.title"), set.map(PracticeRecord::name).orElse(""), "", "",
                PhoneLink.NONE, false);
        return write(frame, "said", Map.of(
                "title", Texts.in(locale, "letter.answer.gone"),
                "words", phone.isEmpty()
                        ? Texts.in(locale, "letter.answer.gone.why")
                        : Texts.in(locale, "letter.answer.gone.ring", phone),
                "link", "", "button", ""));
    }

    private static String write(PageFrame frame, String part, Map<String, Object> model) {
        return TEMPLATE.execute(Map.of(
                "frame", frame,
                "form", part.equals("form") ? model : false,
                "said", part.equals("said") ? model : false));
    }
}

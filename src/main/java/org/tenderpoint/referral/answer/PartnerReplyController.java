package org.tenderpoint.referral.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;
import org.tenderpoint.platform.page.TicketPages;
import org.tenderpoint.referral.PartnerReplyService;
import org.tenderpoint.referral.PartnerReplyService.Opened;

/** The page on which a partner answers by the link in a letter, and the page that thanks for it. */
@Controller
@PreAuthorize("permitAll()")
class PartnerReplyController {

    static final TicketPages PAGES = new TicketPages(PartnerReplyPages.PATH, new TicketCookie("partner"));

    private final PartnerReplyService replies;

    PartnerReplyController(PartnerReplyService replies) {
        this.replies = replies;
    }

    @GetMapping(PartnerReplyPages.PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> replies.open(ticket)
                .map(opened -> page(opened, ticket, request))
                .map(page -> PlainPages.html(HttpStatus.OK,
                        at.isPresent()
                                ? PartnerReplyPages.thanks(page)
                                : page.opened().full()
                                        ? PartnerReplyPages.full(page, false)
                                        : PartnerReplyPages.ask(page, TypedReply.NONE, Optional.empty()))));
    }

    @PostMapping(PartnerReplyPages.PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        return PAGES.submit(request, proof, replies::open, (ticket, opened) -> {
            var reply = TypedReply.of(typed.toSingleValueMap());
            var problem = reply.problem(opened.today());
            if (problem.isPresent()) {
                return Optional.of(PlainPages.html(HttpStatus.UNPROCESSABLE_CONTENT,
                        PartnerReplyPages.ask(page(opened, ticket, request), reply, problem)));
            }
            return Optional.of(replies.answer(ticket, reply.says())
                    ? PlainPages.next(request, PartnerReplyPages.PATH + "?at=1")
                    : PlainPages.html(HttpStatus.CONFLICT,
                            PartnerReplyPages.full(page(opened, ticket, request), true)));
        });
    }

    private static PartnerReplyPages.Page page(Opened opened, LinkTicket ticket, HttpServletRequest request) {
        return new PartnerReplyPages.Page(opened, PAGES.asked(ticket, request, opened.language()));
    }
}

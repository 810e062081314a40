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

/** A partner's answer by the link of a letter: one page, and one that thanks. */
@Controller
@PreAuthorize("permitAll()")
class PartnerReplyController {

    static final String PATH = "/partner-answer";
    static final TicketPages PAGES = new TicketPages(PATH, new TicketCookie("partner"));

    private final PartnerReplyService replies;
    private final PartnerReplyPages pages;

    PartnerReplyController(PartnerReplyService replies, PartnerReplyPages pages) {
        this.replies = replies;
        this.pages = pages;
    }

    @GetMapping(PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> replies.open(ticket)
                .map(opened -> page(opened, ticket, request))
                .map(page -> PlainPages.html(HttpStatus.OK,
                        at.isPresent() ? pages.thanks(page) : pages.ask(page, TypedReply.NONE, Optional.empty()))));
    }

    @PostMapping(PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        var ticket = PAGES.ticket(request);
        var opened = replies.open(ticket).filter(_ -> ticket.proves(proof));
        if (opened.isEmpty()) {
            return PAGES.next(request);
        }
        var reply = TypedReply.of(typed.toSingleValueMap());
        var problem = reply.problem(opened.get().today());
        if (problem.isPresent()) {
            return PlainPages.html(HttpStatus.UNPROCESSABLE_CONTENT,
                    pages.ask(page(opened.get(), ticket, request), reply, problem));
        }
        replies.answer(ticket, reply.says());
        return PlainPages.next(request, PATH + "?at=1");
    }

    private static PartnerReplyPages.Page page(Opened opened, LinkTicket ticket, HttpServletRequest request) {
        return new PartnerReplyPages.Page(
                opened, PAGES.language(request, Optional.of(opened.language())), ticket.proof(),
                request.getContextPath());
    }
}

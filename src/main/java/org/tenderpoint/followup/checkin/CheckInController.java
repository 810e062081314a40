package org.tenderpoint.followup.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;

/**
 * The client's pages. Each form is answered by a redirect, so that reloading and going back send nothing twice; an
 * address holds the number of a screen at most, never an answer.
 */
@Controller
@PreAuthorize("permitAll()")
class CheckInController {

    static final String PATH = "/check-in";
    static final TicketCookie COOKIE = new TicketCookie("check_in");

    private final CheckInService checkIns;
    private final CheckInPages pages;

    CheckInController(CheckInService checkIns, CheckInPages pages) {
        this.checkIns = checkIns;
        this.pages = pages;
    }

    @GetMapping(PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = lang.flatMap(PageLanguage::find);
        if (chosen.isPresent()) {
            COOKIE.keepLanguage(chosen.get(), request, response);
            return PlainPages.next(request, PATH);
        }
        var ticket = ticket(request);
        return checkIns.open(ticket)
                .map(opened -> {
                    var language = PageLanguage.of(request, COOKIE, Optional.of(opened.language()));
                    var page = new CheckInPages.Page(opened, language, ticket.proof(), request.getContextPath());
                    return PlainPages.html(HttpStatus.OK, opened.complete()
                            ? checkIns.result(ticket, language.locale())
                                    .map(result -> pages.result(page, result,
                                            page.beside().flatMap(one -> checkIns.result(ticket, one.locale())),
                                            checkIns.belowResult(ticket, language.locale())
                                                    .orElse(CheckInScript.AFTER)))
                                    .orElseGet(() -> pages.screen(page, Optional.empty()))
                            : pages.screen(page, at));
                })
                .orElseGet(() -> PlainPages.next(request, PATH));
    }

    @PostMapping(PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "-1") int round,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        var ticket = ticket(request);
        if (ticket.proves(proof)) {
            checkIns.answer(ticket, round, new CheckInTap(screen, copied(typed)));
        }
        return PlainPages.next(request, PATH);
    }

    @PostMapping(PATH + "/again")
    public ResponseEntity<String> again(
            @RequestParam(defaultValue = "-1") int round,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        var ticket = ticket(request);
        if (ticket.proves(proof)) {
            checkIns.startAnew(ticket, round);
        }
        return PlainPages.next(request, PATH);
    }

    /** The ticket of the request; requests without one are answered by a filter before. */
    private static LinkTicket ticket(HttpServletRequest request) {
        return COOKIE.ticket(request).orElseThrow();
    }

    private static java.util.Map<String, List<String>> copied(MultiValueMap<String, String> typed) {
        return java.util.Map.copyOf(typed);
    }
}

package org.tenderpoint.followup.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;
import org.tenderpoint.platform.page.TicketPages;

@Controller
@PreAuthorize("permitAll()")
class CheckInController {

    static final TicketPages PAGES = new TicketPages(CheckInPage.PATH, new TicketCookie("check_in"));

    private final CheckInService checkIns;

    CheckInController(CheckInService checkIns) {
        this.checkIns = checkIns;
    }

    @GetMapping(CheckInPage.PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<Integer> at,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> checkIns.open(ticket).map(opened -> {
            var page = new CheckInPage(opened, PAGES.asked(ticket, request, opened.language()));
            var language = page.language();
            return PlainPages.html(HttpStatus.OK, opened.complete()
                    ? checkIns.result(ticket, language.locale())
                            .map(result -> CheckInPages.result(page, result,
                                    page.secondLanguage().flatMap(one -> checkIns.result(ticket, one.locale())),
                                    checkIns.belowResult(ticket, language.locale()).orElse(CheckInScript.AFTER)))
                            .orElseGet(() -> CheckInPages.screen(page, Optional.empty()))
                    : CheckInPages.screen(page, at));
        }));
    }

    @PostMapping(CheckInPage.PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "-1") int round,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        return PAGES.submit(request, proof,
                ticket -> checkIns.answer(ticket, round, new CheckInTap(screen, Map.copyOf(typed))));
    }

    @PostMapping(CheckInPage.PATH + "/again")
    public ResponseEntity<String> startAnew(
            @RequestParam(defaultValue = "-1") int round,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        return PAGES.submit(request, proof, ticket -> checkIns.startAnew(ticket, round));
    }
}

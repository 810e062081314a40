package org.tenderpoint.followup.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;
import org.tenderpoint.platform.page.TicketPages;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** The page that a client gets with the aftercare sheet. */
@Controller
@PreAuthorize("permitAll()")
class OwnPageController {

    static final TicketPages PAGES = new TicketPages(OwnPageWriter.PATH, new TicketCookie("your_page"));

    private final OwnPageService own;
    private final OwnPageWriter pages;

    OwnPageController(OwnPageService own, OwnPageWriter pages) {
        this.own = own;
        this.pages = pages;
    }

    @GetMapping(OwnPageWriter.PATH)
    public ResponseEntity<String> show(
            @RequestParam Optional<String> lang, @RequestParam Optional<String> wrong, HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> own.open(ticket)
                .map(opened -> PlainPages.html(HttpStatus.OK,
                        pages.show(page(opened, ticket, request), "",
                                BirthForm.problem(wrong.isPresent())))));
    }

    @PostMapping(OwnPageWriter.PATH)
    public ResponseEntity<String> answer(
            @RequestParam(defaultValue = "") String birth,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        return PAGES.submit(request, proof, own::open, (ticket, opened) -> {
            if (opened.open()) {
                return go.equals(OwnPageWriter.END) && own.end(ticket)
                        ? Optional.of(PlainPages.html(HttpStatus.OK, pages.ended(page(opened, ticket, request))))
                        : Optional.empty();
            }
            var problem = own.recognise(ticket, new TypedBirth(birth, screen));
            return problem.flatMap(why -> BirthForm.askAgain(PAGES, request, why))
                    .or(() -> problem.flatMap(_ -> own.open(ticket)).map(now -> PlainPages.html(
                            HttpStatus.UNPROCESSABLE_CONTENT, pages.show(page(now, ticket, request), birth, problem))));
        });
    }

    private static OwnPageWriter.Page page(OwnPage opened, LinkTicket ticket, HttpServletRequest request) {
        return new OwnPageWriter.Page(opened, PAGES.asked(ticket, request, opened.language()));
    }
}

package org.tenderpoint.rulebook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
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
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TicketCookie;
import org.tenderpoint.platform.page.TicketPages;
import org.tenderpoint.rulebook.PacketReading.Signer;

/** The packet on screen. Each press of a box is kept at once and leads back to where it was pressed. */
@Controller
@PreAuthorize("permitAll()")
class PacketController {

    static final TicketPages PAGES = new TicketPages(PacketPages.PATH, new TicketCookie("packet"));

    /** Before the fingerprint of what a reason is about. */
    static final String WHY = "why ";

    private final PacketReadingService readings;
    private final PacketPages pages;

    PacketController(PacketReadingService readings, PacketPages pages) {
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping(PacketPages.PATH)
    public ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String at,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        return PAGES.show(lang, request, response, ticket -> readings.open(ticket)
                .map(reading -> PlainPages.html(HttpStatus.OK, pages.show(
                        new PacketPages.Page(reading, language(request), ticket.proof(), request.getContextPath()),
                        at))));
    }

    /**
     * @param at the code of the page
     * @param answer a fingerprint and a code, with = between them; empty where only words are sent
     * @param go the code of the page to go on to; empty to stay
     */
    @PostMapping(PacketPages.PATH)
    public ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        int cut = answer.indexOf('=');
        Map<String, String> answers = cut < 0
                ? Map.of()
                : Map.of(answer.substring(0, cut), answer.substring(cut + 1));
        var whys = new HashMap<String, String>();
        typed.toSingleValueMap().forEach((name, words) -> {
            if (name.startsWith(WHY)) {
                PacketPages.reason(words).ifPresent(why -> whys.put(name.substring(WHY.length()), why));
            }
        });
        var back = go.isEmpty()
                ? PacketPages.place(at, cut < 0 ? "" : answer.substring(0, cut))
                : PacketPages.place(go, "");
        return PAGES.submit(request, proof, back, ticket -> readings.answer(ticket, answers, whys));
    }

    @PostMapping(PacketPages.PATH + "/who")
    public ResponseEntity<String> who(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        var lines = List.of(name, profession, register, number).stream().map(PacketPages::line).toList();
        return PAGES.submit(request, proof, ticket -> readings.introduce(ticket,
                new Signer(lines.get(0), lines.get(1), lines.get(2), lines.get(3))));
    }

    @PostMapping(PacketPages.PATH + "/reveal")
    public ResponseEntity<String> reveal(@RequestParam(defaultValue = "") String proof, HttpServletRequest request) {
        return PAGES.submit(request, proof, PacketPages.place(PacketPages.OVERLEAF, ""), readings::reveal);
    }

    @PostMapping(PacketPages.PATH + "/sign")
    public ResponseEntity<String> sign(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        return PAGES.submit(request, proof, PacketPages.place(PacketPages.SIGN, ""),
                ticket -> SignOffSection.allNeeded().stream().filter(one -> one.code().equals(section)).findFirst()
                        .ifPresent(one -> readings.sign(ticket, one)));
    }

    /** The languages in which the rules are written. */
    private static PageLanguage language(HttpServletRequest request) {
        return ofStaff(PAGES.language(request, Optional.empty()));
    }

    /** The same, if the packet speaks it. */
    static PageLanguage ofStaff(PageLanguage wanted) {
        return PageLanguage.ofStaff().contains(wanted) ? wanted : PageLanguage.EN;
    }
}

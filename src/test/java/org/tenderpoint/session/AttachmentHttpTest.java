package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderpoint.HttpTest;
import org.tenderpoint.RawHttp;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;

/** The address of a photo that is really there, asked for by those whom it was not given to. */
@HttpTest
@Tag("UC-11")
class AttachmentHttpTest {

    private static final Pattern PHOTO = Pattern.compile("VAADIN/dynamic/resource/\\d+/[0-9a-f-]{36}/(?!upload)[^\"]*");

    @LocalServerPort
    int port;
    @Autowired
    private TestUsers users;
    @Autowired
    private Sessions make;
    @Autowired
    private AttachmentService attachments;

    private UserRecord maya;
    private SessionId session;
    private AttachmentId photo;
    private RawHttp hers;
    private String address;

    @BeforeEach
    void aPhotoThatMayaLooksAt() {
        var login = "maya" + UUID.randomUUID();
        maya = users.make(login, Role.THERAPIST);
        users.as(maya, () -> {
            session = make.started(Sessions.GENTLE_BACK).id();
            photo = attachments.add(session, new FileCheck().of(Files.photo())).id();
        });
        hers = signedIn(login);
        var screen = hers.screen("sessions/" + session).opened();
        var found = PHOTO.matcher(screen.replace("\\/", "/"));
        assertThat(found.find()).as("the photo's address in what the browser is told").isTrue();
        address = "/" + found.group();
    }

    @Test
    void whoseScreenItStandsOnSeesIt() {
        var answer = hers.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nobodyElseSeesItByItsAddressWhateverTheyMayDo() {
        for (var role : Role.values()) {
            var login = "other" + UUID.randomUUID();
            users.make(login, role);
            refused(signedIn(login), address);
        }
        refused(new RawHttp(port), address);
    }

    @Test
    void withItsAddressFromALeftScreenNobodySeesIt() {
        var other = new RawHttp(port);
        other.signIn("maya", "guessed");
        refused(other, address);
        refused(hers, address.replaceFirst("resource/\\d+/", "resource/99/"));
        refused(hers, address.replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString()));
    }

    @Test
    void aPhotoThatWasTakenAwayIsGoneAtItsAddressToo() {
        users.as(maya, () -> attachments.remove(session, photo));

        refused(hers, address);
    }

    private RawHttp signedIn(String login) {
        var http = new RawHttp(port);
        http.signIn(login, TestUsers.PASSWORD);
        return http;
    }

    private static void refused(RawHttp http, String path) {
        var answer = http.get(path);
        assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotStartWith("image/");
    }
}

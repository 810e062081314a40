package org.tenderpoint.message.phone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.platform.WebCaller;
import org.tenderpoint.platform.WebCaller.ForbiddenHost;
import org.tenderpoint.platform.WebCaller.TooLarge;
import org.tenderpoint.platform.WebCaller.TooSlow;
import org.tenderpoint.platform.store.file.Json;

/**
 * Speaks with "SMS Gateway for Android" on the practice's own phone, in its local mode. Calls nobody outside the
 * practice's network, follows nothing, and reads at most {@link #MOST_BYTES} in five seconds.
 */
@Component
class PhoneGateway {

    static final int MOST_BYTES = 64 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** The application answers under both; each of its versions knows the first. */
    private static final List<String> PATHS = List.of("/message", "/messages");

    private final WebCaller caller;

    @Autowired
    PhoneGateway() {
        this(PhoneAddress::isPrivate, LONGEST);
    }

    PhoneGateway(Predicate<InetAddress> allowed, Duration longest) {
        caller = new WebCaller(allowed, SSLContexts.createDefault(), CONNECTING, longest);
    }

    /**
     * Lets the phone send a text. One that it has already, under the same id, is not sent again.
     *
     * @param useful after which the phone does not send it any more
     * @throws PhoneRefused if it was not taken, or nobody knows whether it was
     */
    void send(PhoneLogin login, String id, String number, String text, Duration useful) throws PhoneRefused {
        var asked = Json.write(new Order(
                id, new Words(text), List.of(number), true, Math.max(1, useful.toSeconds())));
        for (var path : PATHS) {
            var request = new HttpPost(login.address().uri().resolve(path));
            request.setEntity(new StringEntity(asked, ContentType.APPLICATION_JSON));
            var answer = call(login, request);
            if (answer.status() == HttpStatus.SC_ACCEPTED || answer.status() == HttpStatus.SC_OK
                    || answer.status() == HttpStatus.SC_CREATED) {
                answer.text();
                return;
            }
            if (answer.status() == HttpStatus.SC_CONFLICT || answer.status() >= HttpStatus.SC_SERVER_ERROR) {
                // earlier versions answer an id that they know with an error of their own
                if (look(login, id).isPresent()) {
                    return;
                }
                throw new PhoneRefused(PhoneTrouble.PHONE_STRANGE);
            }
            if (answer.status() == HttpStatus.SC_BAD_REQUEST) {
                throw new PhoneRefused(PhoneTrouble.NUMBER_REFUSED);
            }
            if (answer.status() != HttpStatus.SC_NOT_FOUND) {
                throw new PhoneRefused(PhoneTrouble.PHONE_STRANGE);
            }
        }
        throw new PhoneRefused(PhoneTrouble.PHONE_STRANGE);
    }

    /** What became of a text; empty if the phone does not know it. */
    Optional<TextState> look(PhoneLogin login, String id) throws PhoneRefused {
        for (var path : PATHS) {
            var answer = call(login, new HttpGet(login.address().uri().resolve(path + "/" + id)));
            if (answer.status() == HttpStatus.SC_OK) {
                return Optional.of(answer.text());
            }
            if (answer.status() != HttpStatus.SC_NOT_FOUND) {
                throw new PhoneRefused(PhoneTrouble.PHONE_STRANGE);
            }
        }
        return Optional.empty();
    }

    /** Whether the phone is there and knows user and password, and how it is. */
    PhoneHealth health(PhoneLogin login) throws PhoneRefused {
        // the application shows its health to everybody, so its password is not sent along
        var health = call(login.nobody(), new HttpGet(login.address().uri().resolve("/health"))).health();
        look(login, new UUID(0, 0).toString());
        return health;
    }

    private PhoneAnswer call(PhoneLogin login, HttpUriRequestBase request) throws PhoneRefused {
        if (!login.user().isEmpty()) {
            var both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            request.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(both));
        }
        PhoneAnswer answer;
        try {
            answer = caller.call(client -> client.execute(request, response -> answer(response, request)));
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
        if (answer.status() == HttpStatus.SC_UNAUTHORIZED || answer.status() == HttpStatus.SC_FORBIDDEN) {
            throw new PhoneRefused(PhoneTrouble.PHONE_SIGN_IN);
        }
        return answer;
    }

    private static PhoneAnswer answer(ClassicHttpResponse response, HttpUriRequestBase request) throws IOException {
        if (response.getEntity() == null) {
            return new PhoneAnswer(response.getCode(), "");
        }
        var bytes = WebCaller.content(response.getEntity(), request, MOST_BYTES);
        return new PhoneAnswer(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
    }

    private static PhoneRefused refusal(Throwable failure) {
        return new PhoneRefused(switch (failure) {
            case ForbiddenHost _ -> PhoneTrouble.PHONE_OUTSIDE;
            case TooLarge _ -> PhoneTrouble.PHONE_STRANGE;
            case TooSlow _ -> PhoneTrouble.PHONE_SLOW;
            case ConnectTimeoutException _ -> PhoneTrouble.PHONE_AWAY;
            case SocketTimeoutException _ -> PhoneTrouble.PHONE_SLOW;
            // no HTTP, or broken off in the middle
            case ClientProtocolException _,NoHttpResponseException _,ConnectionClosedException _,MalformedChunkCodingException _ ->
                    PhoneTrouble.PHONE_STRANGE;
            default -> PhoneTrouble.PHONE_AWAY;
        });
    }

    private record Order(
            String id, Words textMessage, List<String> phoneNumbers, boolean withDeliveryReport, long ttl) {}

    private record Words(String text) {}
}

package org.tenderpoint.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** Sends e-mail: by the mail server if one is set up, else into a folder if one is named, else by people. */
@Component
class MailTransport {

    private final @Nullable JavaMailSender server;
    private final String folder;
    private final String from;
    private final MailDelivery way;
    private final PracticeService practice;

    MailTransport(
            ObjectProvider<JavaMailSender> servers,
            @Value("${spring.mail.host:}") String host,
            @Value("${tenderpoint.outbox:}") String folder,
            @Value("${tenderpoint.mail.from:${spring.mail.username:}}") String from,
            PracticeService practice) {
        // a packaged program has a sender in any case
        server = host.isEmpty() ? null : servers.getIfAvailable();
        this.folder = folder;
        this.from = from;
        this.practice = practice;
        way = server != null ? MailDelivery.SERVER : folder.isEmpty() ? MailDelivery.BY_HAND : MailDelivery.FOLDER;
        if (way == MailDelivery.SERVER && !EmailAddress.isValid(from)) {
            throw new StartRefused(
                    "A mail server is set up, but no address that messages come from",
                    "Give it with --tenderpoint.mail.from=practice@example.org");
        }
        if (way == MailDelivery.FOLDER && !Files.isDirectory(Path.of(folder))) {
            throw new StartRefused(
                    "The folder for messages is not there: " + folder,
                    "Make it, or start without tenderpoint.outbox");
        }
    }

    MailDelivery delivery() {
        return way;
    }

    /** The Message-ID of a new message: its own, from the domain that messages come from. */
    String messageId(UUID id) {
        return "<" + id + "@"
                + (EmailAddress.isValid(from) ? from.substring(from.indexOf('@') + 1) : "tenderpoint.invalid") + ">";
    }

    /**
     * Hands it over, and returns when the other side has accepted it.
     *
     * @throws NotSent with the reason; the message may have been accepted all the same if the connection broke at the
     * end
     */
    void send(Mail mail, Instant now) throws NotSent {
        switch (way) {
            case SERVER -> byServer(mail, now);
            case FOLDER -> intoFolder(mail, now);
            case BY_HAND -> throw new NotSent(MessageTrouble.NOT_REACHED);
        }
    }

    /** The message as a file that mail programs open, as a draft. */
    byte[] file(Mail mail, Instant now) {
        try {
            var message = mime(mail, now);
            message.setHeader("X-Unsent", "1");
            return bytes(message, mail);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A message in memory can be written", e);
        }
    }

    private void byServer(Mail mail, Instant now) throws NotSent {
        var sender = Objects.requireNonNull(server);
        try {
            sender.send(fill(sender.createMimeMessage(), mail, now));
        } catch (MailException | MessagingException e) {
            throw new NotSent(MailTroubles.of(e));
        }
    }

    /** Under the message's own name, so that a repetition replaces it; readable by the program's owner alone. */
    private void intoFolder(Mail mail, Instant now) throws NotSent {
        var name = mail.messageId().replaceAll("[^A-Za-z0-9-]", "_") + ".eml";
        try {
            var unfinished = Files.createTempFile(Path.of(folder), "message", ".part");
            Files.write(unfinished, bytes(mime(mail, now), mail));
            Files.move(unfinished, Path.of(folder, name), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new NotSent(MessageTrouble.FOLDER);
        }
    }

    private MimeMessage mime(Mail mail, Instant now) throws MessagingException {
        return fill(new MimeMessage(Session.getInstance(new Properties())), mail, now);
    }

    private MimeMessage fill(MimeMessage message, Mail mail, Instant now) throws MessagingException {
        var helper = new MimeMessageHelper(message, mail.file().isPresent(), StandardCharsets.UTF_8.name());
        if (EmailAddress.isValid(from)) {
            message.setFrom(sender(from));
        }
        helper.setTo(mail.address());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        if (mail.file().isPresent()) {
            var file = mail.file().get();
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
        helper.setSentDate(Date.from(now));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private InternetAddress sender(String address) {
        try {
            return new InternetAddress(
                    address, practice.current().map(PracticeRecord::name).orElse("Tenderpoint"),
                    StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }

    private static byte[] bytes(MimeMessage message, Mail mail) throws MessagingException, IOException {
        message.saveChanges();
        // saving gives the message another id
        message.setHeader("Message-ID", mail.messageId());
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    /** A message was not accepted. Carries only the reason: answers of mail servers contain addresses. */
    static class NotSent extends Exception {

        private final MessageTrouble trouble;

        NotSent(MessageTrouble trouble) {
            super(trouble.code());
            this.trouble = trouble;
        }

        MessageTrouble trouble() {
            return trouble;
        }
    }
}

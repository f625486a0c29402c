package org.merestone.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.map.MapRefusal;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.StillReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns whatever went wrong into a status and a sentence: 4xx for what the sender can mend, 503 for a lost database, 500 only for a
 * fault of our own, which is logged.
 */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** As the SQL standard numbers it, and PostgreSQL with it: NUL, which H2 takes. */
    private static final String UNKEPT_CHARACTER = "22021";

    private final Answer answer;
    private final Sentences sentences;

    Problems(Answer answer, Sentences sentences) {
        this.answer = answer;
        this.sentences = sentences;
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer.to(request, RefusalStatus.of(refusal), sentences.of(refusal));
    }

    @ExceptionHandler(BadRequest.class)
    Object bad(BadRequest bad, HttpServletRequest request) {
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of(bad.key(), bad.arguments().toArray()));
    }

    /** A map or a page that cannot be painted as asked; where the machine lacks a font, its keeper must mend it. */
    @ExceptionHandler(MapRefusal.class)
    Object unpaintable(MapRefusal refusal, HttpServletRequest request) {
        boolean lacking = refusal.ruleId().startsWith("map.no-");
        return answer.to(request, lacking ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST,
                refusal.sentence().in(LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler(StillReading.class)
    Object stillReading(StillReading e, HttpServletRequest request) {
        return answer.to(request, HttpStatus.SERVICE_UNAVAILABLE, sentences.of("problem.stillReading"));
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    Object missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.missingParameter", e.getParameterName()));
    }

    @ExceptionHandler(MissingServletRequestPartException.class)
    Object missing(MissingServletRequestPartException e, HttpServletRequest request) {
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.missingParameter", e.getRequestPartName()));
    }

    @ExceptionHandler(TypeMismatchException.class)
    Object mistyped(TypeMismatchException e, HttpServletRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName()
                : e.getPropertyName() == null ? "?" : e.getPropertyName();
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.wrongValue", name));
    }

    @ExceptionHandler(HandlerMethodValidationException.class)
    Object invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        String names = e.getParameterValidationResults().stream().map(result -> result.getMethodParameter().getParameterName())
                .distinct().reduce((a, b) -> a + ", " + b).orElse("?");
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.wrongValue", names));
    }

    @ExceptionHandler(BindException.class)
    Object invalid(BindException e, HttpServletRequest request) {
        String names = e.getFieldErrors().stream().map(FieldError::getField).distinct().reduce((a, b) -> a + ", " + b).orElse("?");
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.wrongValue", names));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.unreadableBody"));
    }

    /** What may be sent is said, too; where nothing may, the usual sentence stands. */
    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    Object unsupported(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        String supported = e.getSupportedMediaTypes().stream().map(MediaType::toString).sorted().collect(Collectors.joining(", "));
        return answer.to(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, supported.isEmpty() ? sentences.of("problem.sentence.415")
                : sentences.of("problem.mediaType", supported));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer.to(request, HttpStatus.CONTENT_TOO_LARGE, sentences.of("request.tooLarge"));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class,
        CannotCreateTransactionException.class})
    Object databaseLost(Exception e, HttpServletRequest request) {
        LOG.warn("the database does not answer: {}", e.getMessage());
        return answer.to(request, HttpStatus.SERVICE_UNAVAILABLE, sentences.of("problem.databaseLost"));
    }

    /** What a file or a body says may hold a character that the database does not keep; all else is a fault of ours. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object unkept(DataIntegrityViolationException e, HttpServletRequest request) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql && UNKEPT_CHARACTER.equals(sql.getSQLState())
                ? answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("request.unkeptCharacter")) : other(e, request);
    }

    /** The connection broke while a transaction ended: undone if an error came before it, else nobody here knows. */
    @ExceptionHandler(TransactionSystemException.class)
    Object brokenEnd(TransactionSystemException e, HttpServletRequest request) {
        LOG.warn("the database went away in a transaction: {}", e.getMessage());
        boolean undone = e.getApplicationException() != null || e.getMessage() != null && e.getMessage().contains("rollback");
        return answer.to(request, HttpStatus.SERVICE_UNAVAILABLE, sentences.of(undone ? "problem.databaseLost" : "problem.outcomeUnknown"));
    }

    /** What the firewall or the server will not even read: control characters in a parameter's name, a parameter without one. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    Object rejected(RuntimeException e, HttpServletRequest request) {
        return answer.to(request, HttpStatus.BAD_REQUEST, sentences.of("problem.sentence.400"));
    }

    /** Security's own exceptions go on to the filters that know what to do with them. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    Object security(RuntimeException e) {
        throw e;
    }

    /** The outermost edge: what Spring gives a status keeps it, the rest is a fault of ours. */
    @ExceptionHandler(Exception.class)
    Object other(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return new ModelAndView(); // nobody is left to answer
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return answer.to(request, HttpStatus.SERVICE_UNAVAILABLE, sentences.of("problem.busy"));
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer.to(request, known(known.getStatusCode()), sentences.of("problem.sentence." + known(known.getStatusCode()).value()));
        }
        LOG.error("a fault of our own at {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer.to(request, HttpStatus.INTERNAL_SERVER_ERROR, sentences.of("problem.sentence.500"));
    }

    private static HttpStatus known(HttpStatusCode code) {
        return switch (code.value()) {
            case 404 -> HttpStatus.NOT_FOUND;
            case 405 -> HttpStatus.METHOD_NOT_ALLOWED;
            case 406 -> HttpStatus.NOT_ACCEPTABLE;
            case 412 -> HttpStatus.PRECONDITION_FAILED;
            case 413 -> HttpStatus.CONTENT_TOO_LARGE;
            case 415 -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case 428 -> HttpStatus.PRECONDITION_REQUIRED;
            case 429 -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}

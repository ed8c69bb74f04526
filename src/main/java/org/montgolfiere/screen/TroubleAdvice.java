package org.montgolfiere.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what goes wrong in a controller, or before one was found, into a calm answer. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class TroubleAdvice implements ErrorController {

    private final Troubles troubles;

    TroubleAdvice(Troubles troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    void nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        troubles.write(request, response, HttpStatus.NOT_FOUND);
    }

    /** An id that is no number names nothing; any other wrong value is bad input. */
    @ExceptionHandler
    void wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean id = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        troubles.write(request, response, id ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        troubles.write(request, response, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        troubles.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void databaseAway(RuntimeException trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        troubles.writeBare(request, response, DatabaseTrouble.status(trouble));
    }

    /** What Spring itself refuses: a missing parameter, a wrong method, an unknown media type. */
    @ExceptionHandler({
        org.springframework.web.bind.ServletRequestBindingException.class,
        org.springframework.web.ErrorResponseException.class,
        org.springframework.web.HttpRequestMethodNotSupportedException.class,
        org.springframework.web.HttpMediaTypeException.class,
        org.springframework.web.multipart.support.MissingServletRequestPartException.class
    })
    void refused(Exception refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                refused instanceof ErrorResponse answer ? answer.getStatusCode().value() : 400;
        HttpStatus known = HttpStatus.resolve(status);
        troubles.write(request, response, known == null ? HttpStatus.BAD_REQUEST : known);
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        troubles.write(
                request,
                response,
                status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status,
                address == null ? request.getRequestURI() : address.toString());
    }
}

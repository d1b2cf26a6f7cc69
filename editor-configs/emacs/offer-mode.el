;;; offer-mode.el --- Notes of job-offer negotiations  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3"))
;; Keywords: languages

;;; Commentary:

;; A major mode for `.offer' notes, and the registration of the language server
;; `offer-lsp' with Eglot and with lsp-mode.  `offer-ask', `offer-report',
;; `offer-draft' and `offer-show-guide' are its commands.

;;; Code:

(require 'imenu)
(require 'seq)

(declare-function eglot-current-server "eglot")
(declare-function eglot--pos-to-lsp-position "eglot")
(declare-function eglot--path-to-uri "eglot")
(declare-function jsonrpc-request "jsonrpc")
(declare-function lsp-register-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp-activate-on "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)

(defgroup offer nil
  "Notes of job-offer negotiations."
  :group 'languages)

(defcustom offer-command '("offer-lsp" "serve")
  "How to start the language server: a program and its arguments."
  :type '(repeat string))

;;; Colours

(defconst offer--names-regexp
  "^\\(company\\|role\\|region\\|lever\\)[ \t]*:[ \t]*\\(.*?\\)\\(?:[ \t]+\\(#\\(?:[ \t].*\\)?\\)\\|[ \t]*\\)$"
  "A statement whose value is a name: keyword, name, comment.")

(defconst offer--figures-regexp
  (concat "^\\(?:\\(offer\\|ask\\|or\\|floor\\|band\\|rate\\)\\|\\(competing\\|discount\\|deadline\\)"
          "\\(?:[ \t]+\\([^: \t\n][^:\n]*?\\)\\)??\\)\\(?:[ \t]+[0-9]\\{4\\}-[0-9][0-9]-[0-9][0-9]\\)?[ \t]*:")
  "A statement of figures, to its colon: keyword, keyword with a party, party.")

(defconst offer--text-regexp
  "^\\(term\\|sent\\|note\\|draft\\|outcome\\)\\(?:[ \t]+[^:\n]*?\\)?[ \t]*:"
  "A statement whose value is text, to its colon.")

(defconst offer--signs-regexp
  (concat "\\(?:[€£¥₹₩₪]\\|zł\\|kr\\|\\(?:hk\\|nz\\|nt\\|[casr]\\)?\\$\\|"
          (regexp-opt '("eur" "usd" "gbp" "chf" "cad" "aud" "sgd" "hkd" "nzd" "twd" "inr" "jpy" "cny" "krw" "ils" "pln"
                        "sek" "nok" "dkk" "czk" "huf" "ron" "brl" "mxn" "zar" "aed"))
          "\\)")
  "A currency's sign or code.")

(defconst offer--date-regexp "\\<[0-9]\\{4\\}-[0-9][0-9]-[0-9][0-9]\\>")

(defconst offer--component-regexp
  (concat "\\<\\(?:base\\(?: salary\\)?\\|salary\\|stock\\|rsus?\\|options\\|shares\\|units\\|bspce\\|relocation"
          "\\|\\(?:pre-ipo \\)?equity\\(?: grant\\)?\\|\\(?:\\(?:annual\\|target\\) \\)?bonus"
          "\\|\\(?:signing\\|sign-on\\)\\(?: bonus\\)?\\|signon\\|total\\(?: comp\\(?:ensation\\)?\\)?\\|tc\\)\\>"))

(defconst offer--period-regexp
  (concat "\\<over \\(?:[0-9]+\\|one\\|two\\|three\\|four\\|five\\|six\\|seven\\|eight\\|nine\\|ten\\) years?\\>"
          "\\|\\<\\(?:per\\|a\\) \\(?:year\\|month\\)\\>\\|\\<annually\\>"
          "\\|/ ?\\(?:[0-9]+ ?\\)?\\(?:yr\\|y\\|mo\\|year\\|month\\)s?\\>"
          "\\|([0-9]+ ?y\\(?:r\\|ear\\)?s?)\\|\\<[0-9]+ ?y\\(?:r\\|ear\\)?s?\\>"))

(defun offer--statement-start ()
  "Start of the line that opens the statement around point."
  (save-excursion
    (beginning-of-line)
    (while (and (looking-at "[ \t]+[^ \t\n]") (zerop (forward-line -1))))
    (point)))

(defun offer--in-figures-p (position)
  "Whether POSITION lies in a statement of figures, behind its keyword."
  (save-match-data
    (save-excursion
      (goto-char position)
      (goto-char (offer--statement-start))
      (and (looking-at offer--figures-regexp)
           (>= position (or (match-end 1) (match-end 3) (match-end 2)))))))

(defun offer--search (regexp limit)
  "Find REGEXP up to LIMIT in a statement of figures."
  (let (found)
    (while (and (not found) (re-search-forward regexp limit t))
      (setq found (offer--in-figures-p (match-beginning 0))))
    found))

(defun offer--letter-p (character)
  "Whether CHARACTER is an ASCII letter."
  (and character (or (<= ?a character ?z) (<= ?A character ?Z))))

(defun offer--match-amount (limit)
  "Find an amount up to LIMIT in a statement of figures: sign, number, scale, sign."
  (let ((number "[0-9]+\\(?:[.,'’][0-9]+\\|[ \u00a0\u202f][0-9][0-9][0-9]\\_>\\)*")
        found)
    (while (and (not found)
                (re-search-forward (concat "\\(~?\\(?:" offer--signs-regexp "[ \t\u00a0]?\\)?\\)" number) limit t))
      (let ((start (match-beginning 0))
            (digits (match-end 1)))
        (when (and (> digits start) (offer--letter-p (char-before start)))
          (setq start digits))
        (when (and (not (offer--letter-p (char-before start))) (offer--in-figures-p start))
          (offer--extend "[ \t\u00a0]?\\(?:lpa\\|cr\\|[kmbl]\\)")
          (offer--extend "\\+")
          (or (offer--extend "[ \t\u00a0]?%")
              (offer--extend (concat "[ \t\u00a0]?" offer--signs-regexp)))
          (set-match-data (list start (point)))
          (setq found t))))
    found))

(defun offer--extend (regexp)
  "Move over REGEXP where it stands at point and no word runs on after it."
  (when (and (looking-at regexp)
             (not (and (offer--letter-p (char-before (match-end 0)))
                       (offer--letter-p (char-after (match-end 0))))))
    (goto-char (match-end 0))))

(defconst offer-font-lock-keywords
  `(("^[ \t]*#.*$" . font-lock-comment-face)
    ("^\\?.*$" . font-lock-warning-face)
    ("^!.*$" . font-lock-doc-face)
    (,offer--names-regexp (1 font-lock-keyword-face) (2 font-lock-function-name-face) (3 font-lock-comment-face nil t))
    (,offer--figures-regexp (1 font-lock-keyword-face nil t) (2 font-lock-keyword-face nil t)
                            (3 font-lock-function-name-face nil t))
    (,offer--text-regexp (1 font-lock-keyword-face))
    ("^\\(?:sent\\|outcome\\)[ \t]+\\([0-9]\\{4\\}-[0-9][0-9]-[0-9][0-9]\\)" 1 font-lock-string-face)
    ("^term[ \t]+\\(asked\\|offered\\|agreed\\|refused\\)[ \t]*:" 1 font-lock-constant-face)
    ("^outcome[^:\n]*:[ \t]*\\(accepted\\|declined\\|withdrawn\\|lapsed\\)\\>" 1 font-lock-constant-face)
    ((lambda (limit) (offer--search "[ \t]\\(#\\(?:[ \t].*\\)?\\)$" limit)) 1 font-lock-comment-face)
    ((lambda (limit) (offer--search ,offer--period-regexp limit)) . font-lock-builtin-face)
    ((lambda (limit) (offer--search "([^)\n]*)" limit)) . font-lock-comment-face)
    ((lambda (limit) (offer--search ,offer--date-regexp limit)) . font-lock-string-face)
    ((lambda (limit) (offer--search ,offer--component-regexp limit)) . font-lock-type-face)
    (offer--match-amount . font-lock-variable-name-face))
  "Colours of a note; of two that cover a character the first holds.")

;;; The mode

(defun offer--goes-on-p ()
  "Whether the line above waits for a component, or is one."
  (save-excursion
    (and (zerop (forward-line -1))
         (or (looking-at "[ \t]+[^# \t\n]")
             (and (looking-at offer--figures-regexp) (progn (goto-char (match-end 0)) (looking-at "[ \t]*$")))))))

(defun offer-indent-line ()
  "Indent a component by two; a line that opens a statement stays where it is."
  (interactive)
  (unless (save-excursion (beginning-of-line) (looking-at "[#?!]\\|[[:alpha:]]"))
    (let* ((component (or (offer--goes-on-p) (looking-back "[^ \t\n][ \t]*" (line-beginning-position))))
           (indent (if component 2 0)))
      (if (<= (current-column) (current-indentation))
          (indent-line-to indent)
        (save-excursion (indent-line-to indent))))))

(defvar offer-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-a") #'offer-ask)
    (define-key map (kbd "C-c C-r") #'offer-report)
    (define-key map (kbd "C-c C-d") #'offer-draft)
    (define-key map (kbd "C-c C-g") #'offer-show-guide)
    map)
  "Keys of `offer-mode'.")

;;;###autoload
(define-derived-mode offer-mode text-mode "Offer"
  "Major mode for the notes of job-offer negotiations."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local font-lock-defaults '(offer-font-lock-keywords t t))
  (setq-local indent-line-function #'offer-indent-line)
  (setq-local require-final-newline t)
  (setq-local imenu-generic-expression '((nil "^company[ \t]*:[ \t]*\\(.*\\)$" 1)))
  (setq-local imenu-case-fold-search t))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.offer\\'" . offer-mode))

;;; Commands

(defun offer--execute (command arguments)
  "Let the buffer's server carry out COMMAND with ARGUMENTS, a property list."
  (let ((server (and (fboundp 'eglot-current-server) (eglot-current-server))))
    (unless server
      (user-error "No offer-lsp serves this buffer: M-x eglot starts it"))
    (jsonrpc-request server :workspace/executeCommand
                     (list :command command :arguments (vector arguments)))))

(defun offer--uri ()
  "The URI of the buffer's file."
  (eglot--path-to-uri (or (buffer-file-name) (user-error "Save the note first"))))

(defun offer--show (name text)
  "Show TEXT in a read-only buffer called NAME."
  (let ((buffer (get-buffer-create name)))
    (with-current-buffer buffer
      (let ((inhibit-read-only t))
        (erase-buffer)
        (insert text)
        (goto-char (point-min)))
      (if (fboundp 'markdown-view-mode) (markdown-view-mode) (special-mode)))
    (display-buffer buffer)))

(defun offer-ask (question)
  "Ask the note QUESTION, and show the answer."
  (interactive "sAsk the note: ")
  (let ((answer (offer--execute "offer.ask"
                                (list :uri (offer--uri) :position (eglot--pos-to-lsp-position) :question question))))
    (offer--show "*offer answer*" (plist-get answer :plain))))

(defun offer-draft ()
  "Write a counter mail for the negotiation at point into a new buffer."
  (interactive)
  (let ((answer (offer--execute "offer.ask"
                                (list :uri (offer--uri) :position (eglot--pos-to-lsp-position)
                                      :question "write a counter mail"))))
    (pop-to-buffer (generate-new-buffer "counter-mail.md"))
    (text-mode)
    (insert (plist-get answer :plain))
    (goto-char (point-min))))

(defun offer-show-guide (company)
  "Show the guide of COMPANY, by default the one of the negotiation at point."
  (interactive
   (list (read-string "Company: " (save-excursion
                                    (end-of-line)
                                    (and (re-search-backward "^company[ \t]*:[ \t]*\\(.*?\\)[ \t]*$" nil t)
                                         (match-string-no-properties 1))))))
  (let ((guide (offer--execute "offer.showGuide" (list :company company))))
    (offer--show (format "*offer guide: %s*" company) (plist-get guide :text))))

(defun offer-report ()
  "Write the buffer's note as a page, and open it in the browser."
  (interactive)
  (let ((page (concat (make-temp-file "offer-" t) "/report.html"))
        (note (or (buffer-file-name) (user-error "Save the note first"))))
    (with-temp-buffer
      (unless (zerop (call-process (car offer-command) nil t nil "report" note "-o" page))
        (user-error "%s" (string-trim (buffer-string)))))
    (browse-url-of-file page)))

;;; Language servers

;; At the end of the list, so that a server that somebody prefers for mails and texts keeps its place.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons '(offer-mode markdown-mode mail-mode message-mode text-mode) offer-command) t))

(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(offer-mode . "offer"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () offer-command))
                    :activation-fn (lsp-activate-on "offer" "markdown" "plaintext")
                    :add-on? t
                    :server-id 'offer-lsp)))

(provide 'offer-mode)
;;; offer-mode.el ends here

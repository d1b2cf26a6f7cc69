;;; Emacs with Eglot, set up as the README says.  Writes a line for each step to OFFER_OUT.  -*- lexical-binding: t; -*-

(require 'cl-lib)
(require 'flymake)
(require 'eglot)
(setq eglot-sync-connect 5
      eglot-confirm-server-initiated-edits nil
      create-lockfiles nil
      make-backup-files nil
      flymake-no-changes-timeout 0.05
      eglot-send-changes-idle-time 0.05)

(defvar story-samples (getenv "OFFER_SAMPLES"))
(defvar story-lines nil)
(defvar story-note nil "The note's buffer, in which each step but the first starts.")

(defmacro story-step (name &rest body)
  (declare (indent 1))
  `(push (condition-case problem
             (save-current-buffer
               (when story-note (switch-to-buffer story-note))
               ,@body
               (concat "ok " ,name))
           (error (format "not ok %s: %s" ,name (replace-regexp-in-string "\n" " " (error-message-string problem)))))
         story-lines))

(defun story-wait (seconds what condition)
  "Wait until CONDITION holds, at most SECONDS; WHAT says what for."
  (let ((end (+ (float-time) seconds)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless (funcall condition)
      (error "Never happened: %s" what))))

(defun story-codes ()
  "The codes of the buffer's findings, in one line."
  (flymake-start)
  (mapconcat #'identity
             (sort (mapcar (lambda (found)
                             (if (string-match "\\[\\([a-z-]+\\)\\]" (flymake-diagnostic-text found))
                                 (match-string 1 (flymake-diagnostic-text found))
                               (let ((code (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data found)) :code)))
                                 (format "%s" code))))
                           (flymake-diagnostics))
                   #'string<)
             " "))

(defun story-until-codes (wanted &optional seconds)
  (condition-case nil
      (story-wait (or seconds 3) wanted (lambda () (equal (story-codes) wanted)))
    (error (error "Wanted [%s], have [%s]" wanted (story-codes)))))

(defun story-go (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun story-replace (from to)
  (story-go from)
  (delete-char (length from))
  (insert to)
  (eglot--signal-textDocument/didChange))

(defun story-expect (condition why)
  (unless condition (error "%s" why)))

(defun story-request (method &rest more)
  (jsonrpc-request (eglot-current-server) method (append (eglot--TextDocumentPositionParams) more)))

(story-step "a note below the floor shows its error at once"
  (let ((start (float-time)))
    (find-file (expand-file-name "mistral-below-floor.offer" story-samples))
    (setq story-note (current-buffer))
    (story-expect (eq major-mode 'offer-mode) (format "The mode is %s" major-mode))
    (unless (eglot-current-server) (call-interactively #'eglot))
    (story-until-codes "ask-below-floor" 10)
    (story-expect (< (- (float-time) start) (string-to-number (getenv "OFFER_SECONDS"))) (format "It took %s s" (- (float-time) start)))))

(story-step "mended, the error goes"
  (story-replace "base €90K" "base €94,250")
  (story-until-codes ""))

(story-step "one unit less, it is back"
  (story-replace "base €94,250" "base €94,249")
  (story-until-codes "ask-below-floor"))

(story-step "a code action raises the ask to the floor"
  (story-go "€94,249")
  (let* ((actions (eglot-code-actions (point) (1+ (point)) nil nil))
         (action (seq-find (lambda (one) (string-prefix-p "Raise" (plist-get one :title))) actions)))
    (story-expect action "There is no such action")
    (unless (plist-get action :edit)
      (setq action (jsonrpc-request (eglot-current-server) :codeAction/resolve action)))
    (eglot--apply-workspace-edit (plist-get action :edit))
    (eglot--signal-textDocument/didChange)
    (story-until-codes "")))

(story-step "companies complete"
  (find-file (expand-file-name "new.offer" story-samples))
  (unless (eglot-current-server) (call-interactively #'eglot))
  (insert "company: Mistr")
  (let* ((capf (run-hook-wrapped 'completion-at-point-functions #'completion--capf-wrapper 'all))
         (found (all-completions (buffer-substring (nth 1 capf) (nth 2 capf)) (nth 3 capf))))
    (set-buffer-modified-p nil)
    (kill-buffer)
    (story-expect (seq-find (lambda (one) (string-match-p "Mistral AI" one)) found) (format "Offered: %S" found))))

(story-step "hovering a region shows its band"
  (story-go "Paris")
  (let ((value (plist-get (plist-get (story-request :textDocument/hover) :contents) :value)))
    (story-expect (and (string-match-p "80" value) (string-match-p "108" value)) value)))

(story-step "formatting gives the canonical form"
  (story-replace "€98K, equity" "98 K€ ,  equity")
  (eglot-format-buffer)
  (story-expect (save-excursion (goto-char (point-min)) (search-forward "base €98K, equity €140K over 4 years" nil t)) (buffer-string)))

(story-step "renaming a company changes every place"
  (story-go "Mistral AI")
  ;; What an idle moment would send.
  (eglot--signal-textDocument/didChange)
  ;; Eglot asks before it changes the other notes that name the company.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
    (eglot-rename "Mistral"))
  (story-expect (save-excursion (goto-char (point-min)) (re-search-forward "^company: Mistral$" nil t)) (buffer-string))
  (story-until-codes ""))

(story-step "the commands ask the note and write a mail"
  (story-go "base")
  (offer-ask "what is the floor")
  (with-current-buffer "*offer answer*" (story-expect (string-match-p "138" (buffer-string)) (buffer-string)))
  (save-window-excursion
    (offer-draft)
    (story-expect (> (count-lines (point-min) (point-max)) 3) (buffer-string))
    (story-expect (not (string-match-p "138" (buffer-string))) "The mail tells the floor")
    (set-buffer-modified-p nil)
    (kill-buffer))
  (offer-show-guide "Mistral AI")
  (with-current-buffer "*offer guide: Mistral AI*" (story-expect (string-match-p "Remote EU" (buffer-string)) "No region")))

(story-step "a draft is warned of what it gives away"
  (find-file (expand-file-name "hugging-face-counter.md" story-samples))
  (unless (eglot-managed-p) (call-interactively #'eglot))
  (story-until-codes "floor-disclosed unfilled-placeholder"))

(push "end" story-lines)
(write-region (concat (mapconcat #'identity (reverse story-lines) "\n") "\n") nil (getenv "OFFER_OUT") nil 'silent)
(dolist (buffer (buffer-list))
  (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs 0)
